<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Open &amp;Folder…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Recent</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Re&amp;load</translation>
    </message>
    <message>
        <source>Read in Another &amp;Encoding…</source>
        <translation>Read in Another &amp;Encoding…</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>&amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;HTML…</source>
        <translation>&amp;HTML…</translation>
    </message>
    <message>
        <source>Plain &amp;Text…</source>
        <translation>Plain &amp;Text…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Close Article</source>
        <translation>&amp;Close Article</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copy &amp;Link to This Section</source>
        <translation>Copy &amp;Link to This Section</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Select &amp;All</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>Find in This &amp;Section…</source>
        <translation>Find in This &amp;Section…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Find &amp;Next</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Find &amp;Previous</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Sidebar</translation>
    </message>
    <message>
        <source>&amp;One Section at a Time</source>
        <translation>&amp;One Section at a Time</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>&amp;Sepia</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>&amp;Black</translation>
    </message>
    <message>
        <source>&amp;Follow the System</source>
        <translation>&amp;Follow the System</translation>
    </message>
    <message>
        <source>&amp;Serif</source>
        <translation>&amp;Serif</translation>
    </message>
    <message>
        <source>S&amp;ans</source>
        <translation>S&amp;ans</translation>
    </message>
    <message>
        <source>&amp;Dyslexia-Friendly</source>
        <translation>&amp;Dyslexia-Friendly</translation>
    </message>
    <message>
        <source>&amp;Appearance…</source>
        <translation>&amp;Appearance…</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Larger Text</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>S&amp;maller Text</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>&amp;Normal Text Size</translation>
    </message>
    <message>
        <source>Men&amp;u Bar</source>
        <translation>Men&amp;u Bar</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Full Screen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>&amp;Next Section</source>
        <translation>&amp;Next Section</translation>
    </message>
    <message>
        <source>&amp;Previous Section</source>
        <translation>&amp;Previous Section</translation>
    </message>
    <message>
        <source>Enclosing Section</source>
        <translation>Enclosing Section</translation>
    </message>
    <message>
        <source>&amp;Start of the Article</source>
        <translation>&amp;Start of the Article</translation>
    </message>
    <message>
        <source>&amp;End of the Article</source>
        <translation>&amp;End of the Article</translation>
    </message>
    <message>
        <source>&amp;Go to Section…</source>
        <translation>&amp;Go to Section…</translation>
    </message>
    <message>
        <source>Path of This Section…</source>
        <translation>Path of This Section…</translation>
    </message>
    <message>
        <source>Next &amp;Article</source>
        <translation>Next &amp;Article</translation>
    </message>
    <message>
        <source>Previous A&amp;rticle</source>
        <translation>Previous A&amp;rticle</translation>
    </message>
    <message>
        <source>Next Part of the &amp;Window</source>
        <translation>Next Part of the &amp;Window</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>&amp;Guide to Lectern</source>
        <translation>&amp;Guide to Lectern</translation>
    </message>
    <message>
        <source>&amp;About Lectern</source>
        <translation>&amp;About Lectern</translation>
    </message>
    <message>
        <source>Pictures From the Networ&amp;k…</source>
        <translation>Pictures From the Networ&amp;k…</translation>
    </message>
    <message>
        <source>&amp;EPUB…</source>
        <translation>&amp;EPUB…</translation>
    </message>
    <message>
        <source>Export the &amp;Selection…</source>
        <translation>Export the &amp;Selection…</translation>
    </message>
    <message>
        <source>&amp;Rich Text</source>
        <translation>&amp;Rich Text</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;Plain Text</source>
        <translation>&amp;Plain Text</translation>
    </message>
</context>
<context>
    <name>ShownArticle</name>
    <message>
        <source>Standard input</source>
        <translation>Standard input</translation>
    </message>
</context>
<context>
    <name>lectern::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>T&amp;ypeface</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Cop&amp;y As</source>
        <translation>Cop&amp;y As</translation>
    </message>
</context>
<context>
    <name>lectern::ui::AllowedDialog</name>
    <message>
        <source>Pictures From the Network</source>
        <translation>Pictures From the Network</translation>
    </message>
    <message>
        <source>Pictures are fetched without a question from these hosts and for these articles:</source>
        <translation>Pictures are fetched without a question from these hosts and for these articles:</translation>
    </message>
    <message>
        <source>Allowed hosts and articles</source>
        <translation>Allowed hosts and articles</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>&amp;Take Back</translation>
    </message>
</context>
<context>
    <name>lectern::ui::AppearancePopover</name>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Line height</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Follow the system</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Serif</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Dyslexia-friendly</source>
        <translation>Dyslexia-friendly</translation>
    </message>
    <message numerus="yes">
        <source>%Ln px</source>
        <comment>text size</comment>
        <translation>
            <numerusform>%Ln px</numerusform>
            <numerusform>%Ln px</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 em</source>
        <translation>%L1 em</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Articles of the folder</source>
        <translation>Articles of the folder</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ArticleMenu</name>
    <message>
        <source>&amp;Open Link</source>
        <translation>&amp;Open Link</translation>
    </message>
    <message>
        <source>Copy Link &amp;Address</source>
        <translation>Copy Link &amp;Address</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ArticleNotices</name>
    <message>
        <source>“%1” was deleted from the disk. Its text stays here until you close it.</source>
        <translation>“%1” was deleted from the disk. Its text stays here until you close it.</translation>
    </message>
    <message>
        <source>The link leads to a file that does not exist: %1</source>
        <translation>The link leads to a file that does not exist: %1</translation>
    </message>
    <message>
        <source>This link is not followed: %1</source>
        <translation>This link is not followed: %1</translation>
    </message>
    <message>
        <source>The details at the head of the article could not be read: %1</source>
        <translation>The details at the head of the article could not be read: %1</translation>
    </message>
    <message>
        <source>Reading the article took too much time or memory and was stopped. It is shown as plain text.</source>
        <translation>Reading the article took too much time or memory and was stopped. It is shown as plain text.</translation>
    </message>
    <message>
        <source>Parts of this file are not %1; � stands for them.</source>
        <translation>Parts of this file are not %1; � stands for them.</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Read as %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>This article also exists in %1.</source>
        <translation>This article also exists in %1.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Read it</translation>
    </message>
</context>
<context>
    <name>lectern::ui::BreadcrumbBar</name>
    <message>
        <source>Path of this section</source>
        <translation>Path of this section</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>lectern::ui::CopyCommands</name>
    <message>
        <source>No text is selected.</source>
        <translation>No text is selected.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Copied as rich text.</source>
        <translation>Copied as rich text.</translation>
    </message>
    <message>
        <source>Copied as Markdown.</source>
        <translation>Copied as Markdown.</translation>
    </message>
    <message>
        <source>Copied as plain text.</source>
        <translation>Copied as plain text.</translation>
    </message>
</context>
<context>
    <name>lectern::ui::CrashGuard</name>
    <message>
        <source>The page stopped working and was shown again.</source>
        <translation>The page stopped working and was shown again.</translation>
    </message>
    <message>
        <source>The page stopped working twice. The article is shown as plain text.</source>
        <translation>The page stopped working twice. The article is shown as plain text.</translation>
    </message>
</context>
<context>
    <name>lectern::ui::EncodingDialog</name>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>Western</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Central European</translation>
    </message>
    <message>
        <source>Southern European</source>
        <translation>Southern European</translation>
    </message>
    <message>
        <source>Nordic</source>
        <translation>Nordic</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Baltic</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Cyrillic</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Greek</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turkish</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebrew</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabic</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamese</translation>
    </message>
    <message>
        <source>Chinese (simplified)</source>
        <translation>Chinese (simplified)</translation>
    </message>
    <message>
        <source>Chinese (traditional)</source>
        <translation>Chinese (traditional)</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanese</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Korean</translation>
    </message>
    <message>
        <source>Read in Another Encoding</source>
        <translation>Read in Another Encoding</translation>
    </message>
    <message>
        <source>The file itself is not changed. The choice is remembered for this file.</source>
        <translation>The file itself is not changed. The choice is remembered for this file.</translation>
    </message>
    <message>
        <source>Filter encodings</source>
        <translation>Filter encodings</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Encodings</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Read</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ErrorTexts</name>
    <message>
        <source>This file does not exist</source>
        <translation>This file does not exist</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation>It may have been moved, renamed or deleted.</translation>
    </message>
    <message>
        <source>Check the name, or open another article.</source>
        <translation>Check the name, or open another article.</translation>
    </message>
    <message>
        <source>This file can’t be read</source>
        <translation>This file can’t be read</translation>
    </message>
    <message>
        <source>The system refused to read it.</source>
        <translation>The system refused to read it.</translation>
    </message>
    <message>
        <source>Check its permissions, or open another article.</source>
        <translation>Check its permissions, or open another article.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>This is a folder</translation>
    </message>
    <message>
        <source>An article was expected here, but this is a folder.</source>
        <translation>An article was expected here, but this is a folder.</translation>
    </message>
    <message>
        <source>Open it as a folder to see the articles in it.</source>
        <translation>Open it as a folder to see the articles in it.</translation>
    </message>
    <message>
        <source>This is not an ordinary file</source>
        <translation>This is not an ordinary file</translation>
    </message>
    <message>
        <source>It is a device, a pipe or a socket, which Lectern does not open.</source>
        <translation>It is a device, a pipe or a socket, which Lectern does not open.</translation>
    </message>
    <message>
        <source>Open an ordinary file.</source>
        <translation>Open an ordinary file.</translation>
    </message>
    <message>
        <source>This is a very large file</source>
        <translation>This is a very large file</translation>
    </message>
    <message>
        <source>It is larger than 64 MB. Opening it takes time and memory.</source>
        <translation>It is larger than 64 MB. Opening it takes time and memory.</translation>
    </message>
    <message>
        <source>You can open it anyway.</source>
        <translation>You can open it anyway.</translation>
    </message>
    <message>
        <source>This file is too large</source>
        <translation>This file is too large</translation>
    </message>
    <message>
        <source>It is larger than 1 GB, which Lectern does not open.</source>
        <translation>It is larger than 1 GB, which Lectern does not open.</translation>
    </message>
    <message>
        <source>Split it into several articles.</source>
        <translation>Split it into several articles.</translation>
    </message>
    <message>
        <source>This does not look like text</source>
        <translation>This does not look like text</translation>
    </message>
    <message>
        <source>Its bytes are those of a program, picture or other data.</source>
        <translation>Its bytes are those of a program, picture or other data.</translation>
    </message>
    <message>
        <source>You can look at it as text anyway.</source>
        <translation>You can look at it as text anyway.</translation>
    </message>
    <message>
        <source>This file can’t be written</source>
        <translation>This file can’t be written</translation>
    </message>
    <message>
        <source>The system refused to write it.</source>
        <translation>The system refused to write it.</translation>
    </message>
    <message>
        <source>Choose another folder, or check the permissions and the free space.</source>
        <translation>Choose another folder, or check the permissions and the free space.</translation>
    </message>
    <message>
        <source>Reading the article was stopped</source>
        <translation>Reading the article was stopped</translation>
    </message>
    <message>
        <source>It took more time or memory than any sensible article needs.</source>
        <translation>It took more time or memory than any sensible article needs.</translation>
    </message>
    <message>
        <source>You can look at it as plain text.</source>
        <translation>You can look at it as plain text.</translation>
    </message>
    <message>
        <source>Lectern is not installed completely</source>
        <translation>Lectern is not installed completely</translation>
    </message>
    <message>
        <source>A helper program that reads articles is missing.</source>
        <translation>A helper program that reads articles is missing.</translation>
    </message>
    <message>
        <source>Install Lectern again.</source>
        <translation>Install Lectern again.</translation>
    </message>
    <message>
        <source>The data is damaged</source>
        <translation>The data is damaged</translation>
    </message>
    <message>
        <source>What was read back does not make sense.</source>
        <translation>What was read back does not make sense.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>The article can’t be shown</source>
        <translation>The article can’t be shown</translation>
    </message>
    <message>
        <source>The page could not be drawn.</source>
        <translation>The page could not be drawn.</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>Load it again.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>You cancelled it.</translation>
    </message>
    <message>
        <source>This is not supported</source>
        <translation>This is not supported</translation>
    </message>
    <message>
        <source>Lectern does not know how to do this.</source>
        <translation>Lectern does not know how to do this.</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>no such file</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>can’t be read</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>is a folder</translation>
    </message>
    <message>
        <source>is not an ordinary file</source>
        <translation>is not an ordinary file</translation>
    </message>
    <message>
        <source>is larger than 64 MB</source>
        <translation>is larger than 64 MB</translation>
    </message>
    <message>
        <source>is larger than 1 GB</source>
        <translation>is larger than 1 GB</translation>
    </message>
    <message>
        <source>does not look like text</source>
        <translation>does not look like text</translation>
    </message>
    <message>
        <source>parsing was stopped at its limit of time or memory</source>
        <translation>parsing was stopped at its limit of time or memory</translation>
    </message>
    <message>
        <source>a helper program is missing from the installation</source>
        <translation>a helper program is missing from the installation</translation>
    </message>
    <message>
        <source>damaged data</source>
        <translation>damaged data</translation>
    </message>
    <message>
        <source>the page could not be drawn</source>
        <translation>the page could not be drawn</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>not supported</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason (the system&apos;s own words)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The article has no such section</source>
        <translation>The article has no such section</translation>
    </message>
    <message>
        <source>A section was asked for by a name that none has.</source>
        <translation>A section was asked for by a name that none has.</translation>
    </message>
    <message>
        <source>Look at the outline for the names of the sections.</source>
        <translation>Look at the outline for the names of the sections.</translation>
    </message>
    <message>
        <source>no such section</source>
        <translation>no such section</translation>
    </message>
    <message>
        <source>There is no room left</source>
        <translation>There is no room left</translation>
    </message>
    <message>
        <source>The disk, or your share of it, is full.</source>
        <translation>The disk, or your share of it, is full.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder.</source>
        <translation>Make room, or choose another folder.</translation>
    </message>
    <message>
        <source>The folder does not exist</source>
        <translation>The folder does not exist</translation>
    </message>
    <message>
        <source>The file was to be written to a folder that is not there.</source>
        <translation>The file was to be written to a folder that is not there.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another one.</source>
        <translation>Make the folder, or choose another one.</translation>
    </message>
    <message>
        <source>This is the article itself</source>
        <translation>This is the article itself</translation>
    </message>
    <message>
        <source>Articles are never written.</source>
        <translation>Articles are never written.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>can’t be written; check the permissions or choose another place</source>
        <translation>can’t be written; check the permissions or choose another place</translation>
    </message>
    <message>
        <source>no room left on the disk; make room or choose another place</source>
        <translation>no room left on the disk; make room or choose another place</translation>
    </message>
    <message>
        <source>its folder does not exist; make it first</source>
        <translation>its folder does not exist; make it first</translation>
    </message>
    <message>
        <source>is the article itself, which is never written; choose another name</source>
        <translation>is the article itself, which is never written; choose another name</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ExportCommands</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Plain text (*.txt)</translation>
    </message>
    <message>
        <source>Export the Article</source>
        <translation>Export the Article</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Preparing the pages…</translation>
    </message>
    <message>
        <source>Loading pictures and formulas…</source>
        <translation>Loading pictures and formulas…</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message>
        <source>Adding outline and links…</source>
        <translation>Adding outline and links…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>The printer did not take the pages.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>EPUB (*.epub)</source>
        <translation>EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The export failed. %1</source>
        <comment>which file, and why</comment>
        <translation>The export failed. %1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ExportScope</name>
    <message>
        <source>The whole article</source>
        <translation>The whole article</translation>
    </message>
    <message>
        <source>Chosen sections</source>
        <translation>Chosen sections</translation>
    </message>
    <message>
        <source>The selection only</source>
        <translation>The selection only</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Pa&amp;rt</source>
        <translation>Pa&amp;rt</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Match accents and vowel marks</source>
        <translation>Match accents and vowel marks</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Whole words</translation>
    </message>
    <message>
        <source>All words near each other</source>
        <translation>All words near each other</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regular expression</translation>
    </message>
    <message>
        <source>Only in this section</source>
        <translation>Only in this section</translation>
    </message>
    <message>
        <source>List what was found in the sidebar</source>
        <translation>List what was found in the sidebar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>At most this many words between the first and the last</source>
        <translation>At most this many words between the first and the last</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>%1 found</source>
        <comment>a number</comment>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which of the hits, how many hits</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Find in this article</translation>
    </message>
    <message>
        <source>Find in “%1”</source>
        <translation>Find in “%1”</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindController</name>
    <message>
        <source>this section</source>
        <translation>this section</translation>
    </message>
    <message>
        <source>Stopped at character %L1: %2</source>
        <translation>Stopped at character %L1: %2</translation>
    </message>
    <message>
        <source>Pattern not complete</source>
        <translation>Pattern not complete</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln</source>
        <comment>number of matches</comment>
        <translation>
            <numerusform>Stopped after %Ln</numerusform>
            <numerusform>Stopped after %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern takes too long</source>
        <translation>Pattern takes too long</translation>
    </message>
    <message>
        <source>This pattern needs too many steps for this article. A simpler one will do: nested repetitions such as (a+)+ are the usual cause.</source>
        <translation>This pattern needs too many steps for this article. A simpler one will do: nested repetitions such as (a+)+ are the usual cause.</translation>
    </message>
    <message>
        <source>Too many to copy; look for something rarer</source>
        <translation>Too many to copy; look for something rarer</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln matches</source>
        <translation>
            <numerusform>Copied %Ln match</numerusform>
            <numerusform>Copied %Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindResultsModel</name>
    <message>
        <source>Before the first heading</source>
        <translation>Before the first heading</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindResultsPanel</name>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Outline: only sections with matches</source>
        <translation>Outline: only sections with matches</translation>
    </message>
    <message>
        <source>Group by section</source>
        <translation>Group by section</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>Copy all as text</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message numerus="yes">
        <source>Found: %Ln</source>
        <comment>number of matches</comment>
        <translation>
            <numerusform>Found: %Ln</numerusform>
            <numerusform>Found: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::HelpCommands</name>
    <message>
        <source>The guide is not installed.</source>
        <translation>The guide is not installed.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>About Lectern</translation>
    </message>
    <message>
        <source>Lectern %1</source>
        <translation>Lectern %1</translation>
    </message>
    <message>
        <source>A reader for Markdown articles.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>A reader for Markdown articles.
Free software under the GNU General Public License, version 3 or later.</translation>
    </message>
</context>
<context>
    <name>lectern::ui::LeavingDialog</name>
    <message>
        <source>Full address</source>
        <translation>Full address</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copy Address</translation>
    </message>
    <message>
        <source>Write a Mail</source>
        <translation>Write a Mail</translation>
    </message>
    <message>
        <source>Leave for the Web</source>
        <translation>Leave for the Web</translation>
    </message>
    <message>
        <source>This link writes a mail with your mail program:</source>
        <translation>This link writes a mail with your mail program:</translation>
    </message>
    <message>
        <source>This link opens in your browser:</source>
        <translation>This link opens in your browser:</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Write</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Leave the Folder</source>
        <translation>Leave the Folder</translation>
    </message>
    <message>
        <source>This link leads out of the article&apos;s folder, to:</source>
        <translation>This link leads out of the article&apos;s folder, to:</translation>
    </message>
    <message>
        <source>Not an Article</source>
        <translation>Not an Article</translation>
    </message>
    <message>
        <source>This file is not an article. Its folder can be shown:</source>
        <translation>This file is not an article. Its folder can be shown:</translation>
    </message>
    <message>
        <source>&amp;Show Folder</source>
        <translation>&amp;Show Folder</translation>
    </message>
</context>
<context>
    <name>lectern::ui::MainWindow</name>
    <message>
        <source>%1 — Lectern</source>
        <comment>title of the article</comment>
        <translation>%1 — Lectern</translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <translation>Back to “%1”</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NoticeBar</name>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OpenCommands</name>
    <message>
        <source>The link to this section is on the clipboard.</source>
        <translation>The link to this section is on the clipboard.</translation>
    </message>
    <message>
        <source>Opened in your browser: %1</source>
        <translation>Opened in your browser: %1</translation>
    </message>
    <message>
        <source>No program was found that opens %1</source>
        <translation>No program was found that opens %1</translation>
    </message>
    <message>
        <source>There is no article in this folder.</source>
        <translation>There is no article in this folder.</translation>
    </message>
    <message>
        <source>Open It &amp;Anyway</source>
        <translation>Open It &amp;Anyway</translation>
    </message>
    <message>
        <source>Show It as &amp;Text</source>
        <translation>Show It as &amp;Text</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Try Again</translation>
    </message>
    <message>
        <source>&amp;Open Another…</source>
        <translation>&amp;Open Another…</translation>
    </message>
    <message>
        <source>Open an Article</source>
        <translation>Open an Article</translation>
    </message>
    <message>
        <source>Articles (*.md *.markdown *.mdown *.mkd *.mdx *.txt);;All files (*)</source>
        <translation>Articles (*.md *.markdown *.mdown *.mkd *.mdx *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Open a Folder of Articles</source>
        <translation>Open a Folder of Articles</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OutlineModel</name>
    <message>
        <source>(untitled section)</source>
        <translation>(untitled section)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message>
        <source>level %L1</source>
        <translation>level %L1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OutlinePanel</name>
    <message>
        <source>Filter sections</source>
        <translation>Filter sections</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Outline</translation>
    </message>
    <message>
        <source>Unfold the outline to a depth</source>
        <translation>Unfold the outline to a depth</translation>
    </message>
    <message>
        <source>Depth of the outline</source>
        <translation>Depth of the outline</translation>
    </message>
    <message>
        <source>To level %L1</source>
        <translation>To level %L1</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>All levels</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PageTexts</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Also in</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Wrap lines</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>Previous: %1</source>
        <translation>Previous: %1</translation>
    </message>
    <message>
        <source>Missing picture: %1</source>
        <translation>Missing picture: %1</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Footnote</translation>
    </message>
    <message>
        <source>%1 to read</source>
        <comment>a length of time</comment>
        <translation>%1 to read</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PaperDialog</name>
    <message>
        <source>Print or Save as PDF</source>
        <translation>Print or Save as PDF</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>Save as PD&amp;F…</translation>
    </message>
    <message>
        <source>No printer is set up on this system; the pages can be saved as PDF.</source>
        <translation>No printer is set up on this system; the pages can be saved as PDF.</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pages, findings</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>No section is chosen.</source>
        <translation>No section is chosen.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) laid out…</source>
        <translation>
            <numerusform>%n page laid out…</numerusform>
            <numerusform>%n pages laid out…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::PaperOptionsForm</name>
    <message>
        <source>Other…</source>
        <translation>Other…</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Paper</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>&amp;Landscape</translation>
    </message>
    <message>
        <source>Own &amp;margins, in millimetres</source>
        <translation>Own &amp;margins, in millimetres</translation>
    </message>
    <message>
        <source>Inner</source>
        <translation>Inner</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>Outer</source>
        <translation>Outer</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>&amp;Two sides, margins mirrored</source>
        <translation>&amp;Two sides, margins mirrored</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Serif</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Dyslexia-friendly</source>
        <translation>Dyslexia-friendly</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>T&amp;ypeface</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Size</translation>
    </message>
    <message>
        <source>T&amp;itle page</source>
        <translation>T&amp;itle page</translation>
    </message>
    <message>
        <source>Table of &amp;contents</source>
        <translation>Table of &amp;contents</translation>
    </message>
    <message>
        <source>Levels in it</source>
        <translation>Levels in it</translation>
    </message>
    <message>
        <source>&amp;Number the sections</source>
        <translation>&amp;Number the sections</translation>
    </message>
    <message>
        <source>Each top &amp;heading on a new page</source>
        <translation>Each top &amp;heading on a new page</translation>
    </message>
    <message>
        <source>&amp;Addresses of links as notes</source>
        <translation>&amp;Addresses of links as notes</translation>
    </message>
    <message>
        <source>Code without colours</source>
        <translation>Code without colours</translation>
    </message>
    <message>
        <source>&amp;Grey</source>
        <translation>&amp;Grey</translation>
    </message>
    <message>
        <source>Left|Centre|Right. Fields: %1</source>
        <translation>Left|Centre|Right. Fields: %1</translation>
    </message>
    <message>
        <source>Running head</source>
        <translation>Running head</translation>
    </message>
    <message>
        <source>Page &amp;foot</source>
        <translation>Page &amp;foot</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PaperPreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Preview of the pages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ProofTexts</name>
    <message>
        <source>Heading at the page’s foot, its text on the next: “%1”</source>
        <translation>Heading at the page’s foot, its text on the next: “%1”</translation>
    </message>
    <message>
        <source>Reaches %1 mm over the margin: “%2”</source>
        <translation>Reaches %1 mm over the margin: “%2”</translation>
    </message>
    <message>
        <source>Only %1% of the page is used, down to “%2”</source>
        <translation>Only %1% of the page is used, down to “%2”</translation>
    </message>
    <message>
        <source>Picture with %1 dots to the inch: “%2”</source>
        <translation>Picture with %1 dots to the inch: “%2”</translation>
    </message>
    <message>
        <source>page %1: %2</source>
        <translation>page %1: %2</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ReadingTime</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes of reading</comment>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours of reading</comment>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RecentArticles</name>
    <message>
        <source>No recent articles</source>
        <translation>No recent articles</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>&amp;Clear This List</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RemotePictures</name>
    <message>
        <source>The picture from %1 could not be shown: %2</source>
        <translation>The picture from %1 could not be shown: %2</translation>
    </message>
    <message>
        <source>&amp;Load This Picture</source>
        <translation>&amp;Load This Picture</translation>
    </message>
    <message>
        <source>Always Load the Pictures of This &amp;Article</source>
        <translation>Always Load the Pictures of This &amp;Article</translation>
    </message>
    <message>
        <source>Always Load Pictures From %1</source>
        <translation>Always Load Pictures From %1</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copy Address</translation>
    </message>
    <message>
        <source>&amp;What Is Allowed…</source>
        <translation>&amp;What Is Allowed…</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Filter actions</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SiblingPopup</name>
    <message>
        <source>Sections beside this one</source>
        <translation>Sections beside this one</translation>
    </message>
</context>
<context>
    <name>lectern::ui::StartPage</name>
    <message>
        <source>Read on</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation>Nothing is open yet</translation>
    </message>
    <message>
        <source>Open a Markdown article, or drop one here.</source>
        <translation>Open a Markdown article, or drop one here.</translation>
    </message>
    <message>
        <source>&amp;Open an Article…</source>
        <translation>&amp;Open an Article…</translation>
    </message>
    <message>
        <source>Read the &amp;Guide</source>
        <translation>Read the &amp;Guide</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>Recent articles</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>title of an article — folder</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>lectern::ui::StatusRow</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Blocked requests</source>
        <translation>Blocked requests</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <comment>requests of the page that were refused</comment>
        <translation>
            <numerusform>%Ln blocked</numerusform>
            <numerusform>%Ln blocked</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests of this article that were refused. Nothing is fetched from the network unless you ask for it.</source>
        <translation>Requests of this article that were refused. Nothing is fetched from the network unless you ask for it.</translation>
    </message>
    <message>
        <source>%1 left in section</source>
        <comment>a length of time</comment>
        <translation>%1 left in section</translation>
    </message>
    <message>
        <source>%1 left in article</source>
        <comment>a length of time</comment>
        <translation>%1 left in article</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ToolBar</name>
    <message>
        <source>Sidebar</source>
        <translation>Sidebar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Export as PDF</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation>Menu (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
</TS>
