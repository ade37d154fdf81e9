<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>المقالات الأخيرة</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Read in Another &amp;Encoding…</source>
        <translation>القراءة بترميز آخر…</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>&amp;HTML…</source>
        <translation>HTML…</translation>
    </message>
    <message>
        <source>Plain &amp;Text…</source>
        <translation>نص خالص…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>&amp;Close Article</source>
        <translation>إغلاق المقال</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy &amp;Link to This Section</source>
        <translation>نسخ رابط هذا القسم</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Find in This &amp;Section…</source>
        <translation>بحث في هذا القسم…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>&amp;One Section at a Time</source>
        <translation>قسم واحد في كل مرة</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>سيبيا</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>أسود</translation>
    </message>
    <message>
        <source>&amp;Follow the System</source>
        <translation>وفق إعداد النظام</translation>
    </message>
    <message>
        <source>&amp;Serif</source>
        <translation>بزوائد</translation>
    </message>
    <message>
        <source>S&amp;ans</source>
        <translation>بلا زوائد</translation>
    </message>
    <message>
        <source>&amp;Dyslexia-Friendly</source>
        <translation>ملائم لعسر القراءة</translation>
    </message>
    <message>
        <source>&amp;Appearance…</source>
        <translation>المظهر…</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Men&amp;u Bar</source>
        <translation>شريط القوائم</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>تقدم</translation>
    </message>
    <message>
        <source>&amp;Next Section</source>
        <translation>القسم التالي</translation>
    </message>
    <message>
        <source>&amp;Previous Section</source>
        <translation>القسم السابق</translation>
    </message>
    <message>
        <source>Enclosing Section</source>
        <translation>القسم الأعلى</translation>
    </message>
    <message>
        <source>&amp;Start of the Article</source>
        <translation>بداية المقال</translation>
    </message>
    <message>
        <source>&amp;End of the Article</source>
        <translation>نهاية المقال</translation>
    </message>
    <message>
        <source>&amp;Go to Section…</source>
        <translation>الانتقال إلى قسم…</translation>
    </message>
    <message>
        <source>Path of This Section…</source>
        <translation>مسار هذا القسم…</translation>
    </message>
    <message>
        <source>Next &amp;Article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Previous A&amp;rticle</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Next Part of the &amp;Window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Guide to Lectern</source>
        <translation>دليل Lectern</translation>
    </message>
    <message>
        <source>&amp;About Lectern</source>
        <translation>حول Lectern</translation>
    </message>
    <message>
        <source>Pictures From the Networ&amp;k…</source>
        <translation>الصور من الشبكة…</translation>
    </message>
    <message>
        <source>&amp;EPUB…</source>
        <translation>EPUB…</translation>
    </message>
    <message>
        <source>Export the &amp;Selection…</source>
        <translation>تصدير المحدَّد…</translation>
    </message>
    <message>
        <source>&amp;Rich Text</source>
        <translation>نص منسَّق</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>&amp;Plain Text</source>
        <translation>نص خالص</translation>
    </message>
</context>
<context>
    <name>ShownArticle</name>
    <message>
        <source>Standard input</source>
        <translation>الدخل القياسي</translation>
    </message>
</context>
<context>
    <name>lectern::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Cop&amp;y As</source>
        <translation>نسخ بصيغة</translation>
    </message>
</context>
<context>
    <name>lectern::ui::AllowedDialog</name>
    <message>
        <source>Pictures From the Network</source>
        <translation>الصور من الشبكة</translation>
    </message>
    <message>
        <source>Pictures are fetched without a question from these hosts and for these articles:</source>
        <translation>تُجلب الصور بلا سؤال من هذه المواقع ولهذه المقالات:</translation>
    </message>
    <message>
        <source>Allowed hosts and articles</source>
        <translation>المواقع والمقالات المسموح بها</translation>
    </message>
    <message>
        <source>&amp;Take Back</source>
        <translation>سحب الإذن</translation>
    </message>
</context>
<context>
    <name>lectern::ui::AppearancePopover</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>ارتفاع السطر</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>سيبيا</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>أسود</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>وفق إعداد النظام</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>بزوائد</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>بلا زوائد</translation>
    </message>
    <message>
        <source>Dyslexia-friendly</source>
        <translation>ملائم لعسر القراءة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln px</source>
        <comment>text size</comment>
        <translation>
            <numerusform>%Ln بكسل</numerusform>
            <numerusform>بكسل واحد</numerusform>
            <numerusform>بكسلان</numerusform>
            <numerusform>%Ln بكسلات</numerusform>
            <numerusform>%Ln بكسلا</numerusform>
            <numerusform>%Ln بكسل</numerusform>
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
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles of the folder</source>
        <translation>مقالات المجلد</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ArticleMenu</name>
    <message>
        <source>&amp;Open Link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Copy Link &amp;Address</source>
        <translation>نسخ عنوان الرابط</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ArticleNotices</name>
    <message>
        <source>“%1” was deleted from the disk. Its text stays here until you close it.</source>
        <translation>حُذف «%1» من القرص. يبقى نصه هنا حتى تغلقه.</translation>
    </message>
    <message>
        <source>The link leads to a file that does not exist: %1</source>
        <translation>يؤدي الرابط إلى ملف غير موجود: %1</translation>
    </message>
    <message>
        <source>This link is not followed: %1</source>
        <translation>لا يُفتح هذا الرابط: %1</translation>
    </message>
    <message>
        <source>The details at the head of the article could not be read: %1</source>
        <translation>تعذرت قراءة البيانات التي في رأس المقال: %1</translation>
    </message>
    <message>
        <source>Reading the article took too much time or memory and was stopped. It is shown as plain text.</source>
        <translation>استغرقت قراءة المقال وقتا أو ذاكرة أكثر من اللازم فأُوقفت. يُعرض المقال نصا خالصا.</translation>
    </message>
    <message>
        <source>Parts of this file are not %1; � stands for them.</source>
        <translation>في هذا الملف أجزاء ليست بترميز %1، وتظهر مكانها العلامة �.</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>القراءة بترميز %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>This article also exists in %1.</source>
        <translation>يوجد هذا المقال أيضا بهذه اللغة: %1.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>اقرأه</translation>
    </message>
</context>
<context>
    <name>lectern::ui::BreadcrumbBar</name>
    <message>
        <source>Path of this section</source>
        <translation>مسار هذا القسم</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>lectern::ui::CopyCommands</name>
    <message>
        <source>No text is selected.</source>
        <translation>لم يُحدَّد أي نص.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>يجري النسخ…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Copied as rich text.</source>
        <translation>نُسخ نصًّا منسَّقًا.</translation>
    </message>
    <message>
        <source>Copied as Markdown.</source>
        <translation>نُسخ بصيغة Markdown.</translation>
    </message>
    <message>
        <source>Copied as plain text.</source>
        <translation>نُسخ نصًّا خالصًا.</translation>
    </message>
</context>
<context>
    <name>lectern::ui::CrashGuard</name>
    <message>
        <source>The page stopped working and was shown again.</source>
        <translation>توقفت الصفحة عن العمل فعُرضت من جديد.</translation>
    </message>
    <message>
        <source>The page stopped working twice. The article is shown as plain text.</source>
        <translation>توقفت الصفحة عن العمل مرتين، فعُرض المقال نصًّا خالصًا.</translation>
    </message>
</context>
<context>
    <name>lectern::ui::EncodingDialog</name>
    <message>
        <source>Unicode</source>
        <translation>يونيكود</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>غربي</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>أوروبي أوسط</translation>
    </message>
    <message>
        <source>Southern European</source>
        <translation>أوروبي جنوبي</translation>
    </message>
    <message>
        <source>Nordic</source>
        <translation>شمالي</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>بلطيقي</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>سيريلي</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>يوناني</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>تركي</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>عبري</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>عربي</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>تايلاندي</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>فيتنامي</translation>
    </message>
    <message>
        <source>Chinese (simplified)</source>
        <translation>صيني (مبسط)</translation>
    </message>
    <message>
        <source>Chinese (traditional)</source>
        <translation>صيني (تقليدي)</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>ياباني</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>كوري</translation>
    </message>
    <message>
        <source>Read in Another Encoding</source>
        <translation>القراءة بترميز آخر</translation>
    </message>
    <message>
        <source>The file itself is not changed. The choice is remembered for this file.</source>
        <translation>لا يتغير الملف نفسه. يُحفظ الاختيار لهذا الملف.</translation>
    </message>
    <message>
        <source>Filter encodings</source>
        <translation>تصفية الترميزات</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>الترميزات</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>قراءة</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ErrorTexts</name>
    <message>
        <source>This file does not exist</source>
        <translation>هذا الملف غير موجود</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation>ربما نُقل أو أعيدت تسميته أو حُذف.</translation>
    </message>
    <message>
        <source>Check the name, or open another article.</source>
        <translation>تحقق من الاسم أو افتح مقالا آخر.</translation>
    </message>
    <message>
        <source>This file can’t be read</source>
        <translation>تتعذر قراءة هذا الملف</translation>
    </message>
    <message>
        <source>The system refused to read it.</source>
        <translation>رفض النظام قراءته.</translation>
    </message>
    <message>
        <source>Check its permissions, or open another article.</source>
        <translation>تحقق من أذوناته أو افتح مقالا آخر.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>An article was expected here, but this is a folder.</source>
        <translation>كان المنتظر هنا مقالا، لكن هذا مجلد.</translation>
    </message>
    <message>
        <source>Open it as a folder to see the articles in it.</source>
        <translation>افتحه بوصفه مجلدا لترى ما فيه من مقالات.</translation>
    </message>
    <message>
        <source>This is not an ordinary file</source>
        <translation>هذا ليس ملفا عاديا</translation>
    </message>
    <message>
        <source>It is a device, a pipe or a socket, which Lectern does not open.</source>
        <translation>إنه جهاز أو أنبوب أو مقبس، وLectern لا يفتحها.</translation>
    </message>
    <message>
        <source>Open an ordinary file.</source>
        <translation>افتح ملفا عاديا.</translation>
    </message>
    <message>
        <source>This is a very large file</source>
        <translation>هذا ملف كبير جدا</translation>
    </message>
    <message>
        <source>It is larger than 64 MB. Opening it takes time and memory.</source>
        <translation>يزيد حجمه على 64 ميغابايت، ويحتاج فتحه إلى وقت وذاكرة.</translation>
    </message>
    <message>
        <source>You can open it anyway.</source>
        <translation>يمكنك فتحه على أي حال.</translation>
    </message>
    <message>
        <source>This file is too large</source>
        <translation>هذا الملف أكبر من اللازم</translation>
    </message>
    <message>
        <source>It is larger than 1 GB, which Lectern does not open.</source>
        <translation>يزيد حجمه على 1 غيغابايت، وLectern لا يفتح ما هو بهذا الحجم.</translation>
    </message>
    <message>
        <source>Split it into several articles.</source>
        <translation>قسّمه إلى عدة مقالات.</translation>
    </message>
    <message>
        <source>This does not look like text</source>
        <translation>لا يبدو هذا نصا</translation>
    </message>
    <message>
        <source>Its bytes are those of a program, picture or other data.</source>
        <translation>محتواه برنامج أو صورة أو بيانات أخرى.</translation>
    </message>
    <message>
        <source>You can look at it as text anyway.</source>
        <translation>يمكنك عرضه نصا على أي حال.</translation>
    </message>
    <message>
        <source>This file can’t be written</source>
        <translation>تتعذر كتابة هذا الملف</translation>
    </message>
    <message>
        <source>The system refused to write it.</source>
        <translation>رفض النظام كتابته.</translation>
    </message>
    <message>
        <source>Choose another folder, or check the permissions and the free space.</source>
        <translation>اختر مجلدا آخر، أو تحقق من الأذونات والمساحة المتاحة.</translation>
    </message>
    <message>
        <source>Reading the article was stopped</source>
        <translation>أُوقفت قراءة المقال</translation>
    </message>
    <message>
        <source>It took more time or memory than any sensible article needs.</source>
        <translation>استغرقت وقتا أو ذاكرة أكثر مما يحتاج إليه أي مقال معقول.</translation>
    </message>
    <message>
        <source>You can look at it as plain text.</source>
        <translation>يمكنك عرضه نصا خالصا.</translation>
    </message>
    <message>
        <source>Lectern is not installed completely</source>
        <translation>تثبيت Lectern ناقص</translation>
    </message>
    <message>
        <source>A helper program that reads articles is missing.</source>
        <translation>ينقص برنامج مساعد يقرأ المقالات.</translation>
    </message>
    <message>
        <source>Install Lectern again.</source>
        <translation>ثبّت Lectern من جديد.</translation>
    </message>
    <message>
        <source>The data is damaged</source>
        <translation>البيانات تالفة</translation>
    </message>
    <message>
        <source>What was read back does not make sense.</source>
        <translation>ما قُرئ لا معنى له.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The article can’t be shown</source>
        <translation>يتعذر عرض المقال</translation>
    </message>
    <message>
        <source>The page could not be drawn.</source>
        <translation>تعذر رسم الصفحة.</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>حمّله من جديد.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغيت العملية</translation>
    </message>
    <message>
        <source>You cancelled it.</source>
        <translation>لقد ألغيتها.</translation>
    </message>
    <message>
        <source>This is not supported</source>
        <translation>هذا غير مدعوم</translation>
    </message>
    <message>
        <source>Lectern does not know how to do this.</source>
        <translation>لا يعرف Lectern كيف يفعل هذا.</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>لا يوجد ملف بهذا الاسم</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>تتعذر قراءته</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>is not an ordinary file</source>
        <translation>ليس ملفا عاديا</translation>
    </message>
    <message>
        <source>is larger than 64 MB</source>
        <translation>يزيد حجمه على 64 ميغابايت</translation>
    </message>
    <message>
        <source>is larger than 1 GB</source>
        <translation>يزيد حجمه على 1 غيغابايت</translation>
    </message>
    <message>
        <source>does not look like text</source>
        <translation>لا يبدو نصا</translation>
    </message>
    <message>
        <source>parsing was stopped at its limit of time or memory</source>
        <translation>أُوقف التحليل عند حد الوقت أو الذاكرة</translation>
    </message>
    <message>
        <source>a helper program is missing from the installation</source>
        <translation>ينقص التثبيتَ برنامج مساعد</translation>
    </message>
    <message>
        <source>damaged data</source>
        <translation>بيانات تالفة</translation>
    </message>
    <message>
        <source>the page could not be drawn</source>
        <translation>تعذر رسم الصفحة</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت العملية</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>غير مدعوم</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason (the system&apos;s own words)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The article has no such section</source>
        <translation>ليس في المقالة قسم بهذا الاسم</translation>
    </message>
    <message>
        <source>A section was asked for by a name that none has.</source>
        <translation>طُلب قسم باسم لا يحمله أي قسم.</translation>
    </message>
    <message>
        <source>Look at the outline for the names of the sections.</source>
        <translation>انظر في المخطط لمعرفة أسماء الأقسام.</translation>
    </message>
    <message>
        <source>no such section</source>
        <translation>لا قسم بهذا الاسم</translation>
    </message>
    <message>
        <source>There is no room left</source>
        <translation>لم تبقَ مساحة</translation>
    </message>
    <message>
        <source>The disk, or your share of it, is full.</source>
        <translation>القرص، أو حصتك منه، ممتلئ.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder.</source>
        <translation>أفسِح مساحة، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The folder does not exist</source>
        <translation>المجلد غير موجود</translation>
    </message>
    <message>
        <source>The file was to be written to a folder that is not there.</source>
        <translation>كان من المفترض أن يُكتب الملف في مجلد لا وجود له.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another one.</source>
        <translation>أنشئ المجلد، أو اختر غيره.</translation>
    </message>
    <message>
        <source>This is the article itself</source>
        <translation>هذا هو المقال نفسه</translation>
    </message>
    <message>
        <source>Articles are never written.</source>
        <translation>لا يُكتب على المقالات أبدًا.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>can’t be written; check the permissions or choose another place</source>
        <translation>تتعذر كتابته؛ راجع الأذونات أو اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>no room left on the disk; make room or choose another place</source>
        <translation>لم تبقَ مساحة على القرص؛ أفسِح مساحة أو اختر مكانًا آخر</translation>
    </message>
    <message>
        <source>its folder does not exist; make it first</source>
        <translation>مجلده غير موجود؛ أنشئه أولًا</translation>
    </message>
    <message>
        <source>is the article itself, which is never written; choose another name</source>
        <translation>هو المقال نفسه، ولا يُكتب عليه أبدًا؛ اختر اسمًا آخر</translation>
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
        <translation>نص خالص (*.txt)</translation>
    </message>
    <message>
        <source>Export the Article</source>
        <translation>تصدير المقال</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>جار تحضير الصفحات…</translation>
    </message>
    <message>
        <source>Loading pictures and formulas…</source>
        <translation>جار تحميل الصور والصيغ…</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>جار تنسيق الصفحات…</translation>
    </message>
    <message>
        <source>Adding outline and links…</source>
        <translation>جار إضافة الفهرس والروابط…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظ في %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>لم تقبل الطابعة الصفحات.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسل إلى الطابعة.</translation>
    </message>
    <message>
        <source>EPUB (*.epub)</source>
        <translation>كتاب EPUB (*.epub)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The export failed. %1</source>
        <comment>which file, and why</comment>
        <translation>فشل التصدير. %1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ExportScope</name>
    <message>
        <source>The whole article</source>
        <translation>المقال كله</translation>
    </message>
    <message>
        <source>Chosen sections</source>
        <translation>أقسام مختارة</translation>
    </message>
    <message>
        <source>The selection only</source>
        <translation>المحدَّد فقط</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Pa&amp;rt</source>
        <translation>الجزء</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>مطابقة حالة الأحرف</translation>
    </message>
    <message>
        <source>Match accents and vowel marks</source>
        <translation>مطابقة الحركات وعلامات التشكيل</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>All words near each other</source>
        <translation>كل الكلمات متقاربة</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>Only in this section</source>
        <translation>في هذا القسم فقط</translation>
    </message>
    <message>
        <source>List what was found in the sidebar</source>
        <translation>سرد النتائج في الشريط الجانبي</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>At most this many words between the first and the last</source>
        <translation>أقصى عدد من الكلمات بين الأولى والأخيرة</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>السابقة (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>التالية (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 found</source>
        <comment>a number</comment>
        <translation>النتائج: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which of the hits, how many hits</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>بحث في هذا المقال</translation>
    </message>
    <message>
        <source>Find in “%1”</source>
        <translation>بحث في «%1»</translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindController</name>
    <message>
        <source>this section</source>
        <translation>هذا القسم</translation>
    </message>
    <message>
        <source>Stopped at character %L1: %2</source>
        <translation>توقف عند الحرف %L1: %2</translation>
    </message>
    <message>
        <source>Pattern not complete</source>
        <translation>النمط غير مكتمل</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln</source>
        <comment>number of matches</comment>
        <translation>
            <numerusform>توقف بلا نتائج</numerusform>
            <numerusform>توقف بعد نتيجة واحدة</numerusform>
            <numerusform>توقف بعد نتيجتين</numerusform>
            <numerusform>توقف بعد %Ln نتائج</numerusform>
            <numerusform>توقف بعد %Ln نتيجة</numerusform>
            <numerusform>توقف بعد %Ln نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Pattern takes too long</source>
        <translation>يستغرق النمط وقتا طويلا</translation>
    </message>
    <message>
        <source>This pattern needs too many steps for this article. A simpler one will do: nested repetitions such as (a+)+ are the usual cause.</source>
        <translation>يحتاج هذا النمط إلى خطوات كثيرة جدا في هذا المقال. يكفي نمط أبسط: السبب المعتاد هو التكرار المتداخل مثل (a+)+.</translation>
    </message>
    <message>
        <source>Too many to copy; look for something rarer</source>
        <translation>النتائج أكثر من أن تُنسخ؛ ابحث عن شيء أندر</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln matches</source>
        <translation>
            <numerusform>لم تُنسخ نتائج</numerusform>
            <numerusform>نُسخت نتيجة واحدة</numerusform>
            <numerusform>نُسخت نتيجتان</numerusform>
            <numerusform>نُسخت %Ln نتائج</numerusform>
            <numerusform>نُسخت %Ln نتيجة</numerusform>
            <numerusform>نُسخت %Ln نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindResultsModel</name>
    <message>
        <source>Before the first heading</source>
        <translation>قبل العنوان الأول</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… ولا شيء غيرها</numerusform>
            <numerusform>… ونتيجة أخرى</numerusform>
            <numerusform>… ونتيجتان أخريان</numerusform>
            <numerusform>… و%Ln نتائج أخرى</numerusform>
            <numerusform>… و%Ln نتيجة أخرى</numerusform>
            <numerusform>… و%Ln نتيجة أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::FindResultsPanel</name>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Outline: only sections with matches</source>
        <translation>الفهرس: الأقسام التي فيها نتائج فقط</translation>
    </message>
    <message>
        <source>Group by section</source>
        <translation>تجميع حسب القسم</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>نسخ الكل نصا</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>النتائج</translation>
    </message>
    <message numerus="yes">
        <source>Found: %Ln</source>
        <comment>number of matches</comment>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::HelpCommands</name>
    <message>
        <source>The guide is not installed.</source>
        <translation>الدليل غير مثبت.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>حول Lectern</translation>
    </message>
    <message>
        <source>Lectern %1</source>
        <translation>Lectern %1</translation>
    </message>
    <message>
        <source>A reader for Markdown articles.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>قارئ لمقالات ماركداون.
برنامج حر بموجب رخصة غنو العمومية، الإصدار الثالث أو ما بعده.</translation>
    </message>
</context>
<context>
    <name>lectern::ui::LeavingDialog</name>
    <message>
        <source>Full address</source>
        <translation>العنوان الكامل</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Write a Mail</source>
        <translation>كتابة رسالة</translation>
    </message>
    <message>
        <source>Leave for the Web</source>
        <translation>الخروج إلى الويب</translation>
    </message>
    <message>
        <source>This link writes a mail with your mail program:</source>
        <translation>يكتب هذا الرابط رسالة ببرنامج بريدك:</translation>
    </message>
    <message>
        <source>This link opens in your browser:</source>
        <translation>يُفتح هذا الرابط في متصفحك:</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Leave the Folder</source>
        <translation>الخروج من المجلد</translation>
    </message>
    <message>
        <source>This link leads out of the article&apos;s folder, to:</source>
        <translation>يخرج هذا الرابط من مجلد المقال إلى:</translation>
    </message>
    <message>
        <source>Not an Article</source>
        <translation>ليس مقالًا</translation>
    </message>
    <message>
        <source>This file is not an article. Its folder can be shown:</source>
        <translation>هذا الملف ليس مقالًا، ويمكن عرض مجلده:</translation>
    </message>
    <message>
        <source>&amp;Show Folder</source>
        <translation>عرض المجلد</translation>
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
        <translation>العودة إلى «%1»</translation>
    </message>
</context>
<context>
    <name>lectern::ui::NoticeBar</name>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OpenCommands</name>
    <message>
        <source>The link to this section is on the clipboard.</source>
        <translation>رابط هذا القسم الآن في الحافظة.</translation>
    </message>
    <message>
        <source>Opened in your browser: %1</source>
        <translation>فُتح في متصفحك: %1</translation>
    </message>
    <message>
        <source>No program was found that opens %1</source>
        <translation>لم يُعثر على برنامج يفتح %1</translation>
    </message>
    <message>
        <source>There is no article in this folder.</source>
        <translation>لا مقالات في هذا المجلد.</translation>
    </message>
    <message>
        <source>Open It &amp;Anyway</source>
        <translation>افتحه على أي حال</translation>
    </message>
    <message>
        <source>Show It as &amp;Text</source>
        <translation>اعرضه نصا</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>&amp;Open Another…</source>
        <translation>افتح غيره…</translation>
    </message>
    <message>
        <source>Open an Article</source>
        <translation>فتح مقال</translation>
    </message>
    <message>
        <source>Articles (*.md *.markdown *.mdown *.mkd *.mdx *.txt);;All files (*)</source>
        <translation>المقالات (*.md *.markdown *.mdown *.mkd *.mdx *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Open a Folder of Articles</source>
        <translation>فتح مجلد مقالات</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OutlineModel</name>
    <message>
        <source>(untitled section)</source>
        <translation>(قسم بلا عنوان)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>level %L1</source>
        <translation>المستوى %L1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::OutlinePanel</name>
    <message>
        <source>Filter sections</source>
        <translation>تصفية الأقسام</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>الفهرس</translation>
    </message>
    <message>
        <source>Unfold the outline to a depth</source>
        <translation>بسط الفهرس حتى عمق معين</translation>
    </message>
    <message>
        <source>Depth of the outline</source>
        <translation>عمق الفهرس</translation>
    </message>
    <message>
        <source>To level %L1</source>
        <translation>حتى المستوى %L1</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>كل المستويات</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PageTexts</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>نصيحة</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>مهم</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>احترس</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>متوفر أيضا باللغة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>لف الأسطر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>Previous: %1</source>
        <translation>السابق: %1</translation>
    </message>
    <message>
        <source>Missing picture: %1</source>
        <translation>صورة مفقودة: %1</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>%1 to read</source>
        <comment>a length of time</comment>
        <translation>مدة القراءة: %1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PaperDialog</name>
    <message>
        <source>Print or Save as PDF</source>
        <translation>الطباعة أو الحفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>No printer is set up on this system; the pages can be saved as PDF.</source>
        <translation>لا توجد طابعة معدّة في هذا النظام؛ يمكن حفظ الصفحات بصيغة PDF.</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>جارٍ تنضيد الصفحات…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pages, findings</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>No section is chosen.</source>
        <translation>لم يُختر أي قسم.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) laid out…</source>
        <translation>
            <numerusform>لم تُنسَّق صفحة بعد…</numerusform>
            <numerusform>نُسِّقت صفحة واحدة…</numerusform>
            <numerusform>نُسِّقت صفحتان…</numerusform>
            <numerusform>نُسِّقت %n صفحات…</numerusform>
            <numerusform>نُسِّقت %n صفحة…</numerusform>
            <numerusform>نُسِّقت %n صفحة…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lectern::ui::PaperOptionsForm</name>
    <message>
        <source>Other…</source>
        <translation>مقاس آخر…</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقاس</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>Own &amp;margins, in millimetres</source>
        <translation>هوامش خاصة بالمليمتر</translation>
    </message>
    <message>
        <source>Inner</source>
        <translation>الداخلي</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>العلوي</translation>
    </message>
    <message>
        <source>Outer</source>
        <translation>الخارجي</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>السفلي</translation>
    </message>
    <message>
        <source>&amp;Two sides, margins mirrored</source>
        <translation>وجهان بهوامش متقابلة</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>بذيول</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>بلا ذيول</translation>
    </message>
    <message>
        <source>Dyslexia-friendly</source>
        <translation>ميسّر لعسر القراءة</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> نقطة</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>T&amp;itle page</source>
        <translation>صفحة العنوان</translation>
    </message>
    <message>
        <source>Table of &amp;contents</source>
        <translation>فهرس المحتويات</translation>
    </message>
    <message>
        <source>Levels in it</source>
        <translation>مستوياته</translation>
    </message>
    <message>
        <source>&amp;Number the sections</source>
        <translation>ترقيم الأقسام</translation>
    </message>
    <message>
        <source>Each top &amp;heading on a new page</source>
        <translation>كل عنوان رئيسي في صفحة جديدة</translation>
    </message>
    <message>
        <source>&amp;Addresses of links as notes</source>
        <translation>عناوين الروابط حواشيَ</translation>
    </message>
    <message>
        <source>Code without colours</source>
        <translation>الشيفرة بلا ألوان</translation>
    </message>
    <message>
        <source>&amp;Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>Left|Centre|Right. Fields: %1</source>
        <translation>يسار|وسط|يمين. الحقول: %1</translation>
    </message>
    <message>
        <source>Running head</source>
        <translation>رأس الصفحة</translation>
    </message>
    <message>
        <source>Page &amp;foot</source>
        <translation>ذيل الصفحة</translation>
    </message>
</context>
<context>
    <name>lectern::ui::PaperPreview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>معاينة الصفحات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>التدقيق</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ProofTexts</name>
    <message>
        <source>Heading at the page’s foot, its text on the next: “%1”</source>
        <translation>عنوان في أسفل الصفحة ونصه في التالية: «%1»</translation>
    </message>
    <message>
        <source>Reaches %1 mm over the margin: “%2”</source>
        <translation>يتجاوز الهامش بمقدار %1 مم: «%2»</translation>
    </message>
    <message>
        <source>Only %1% of the page is used, down to “%2”</source>
        <translation>لم يُستعمل من الصفحة إلا %1%، حتى «%2»</translation>
    </message>
    <message>
        <source>Picture with %1 dots to the inch: “%2”</source>
        <translation>صورة بدقة %1 نقطة في البوصة: «%2»</translation>
    </message>
    <message>
        <source>page %1: %2</source>
        <translation>الصفحة %1: %2</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ReadingTime</name>
    <message numerus="yes">
        <source>%Ln min</source>
        <comment>minutes of reading</comment>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <comment>hours of reading</comment>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours, minutes</comment>
        <translation>%1 و%2</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RecentArticles</name>
    <message>
        <source>No recent articles</source>
        <translation>لا مقالات أخيرة</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>مسح هذه القائمة</translation>
    </message>
</context>
<context>
    <name>lectern::ui::RemotePictures</name>
    <message>
        <source>The picture from %1 could not be shown: %2</source>
        <translation>تعذّر عرض الصورة من %1: %2</translation>
    </message>
    <message>
        <source>&amp;Load This Picture</source>
        <translation>تحميل هذه الصورة</translation>
    </message>
    <message>
        <source>Always Load the Pictures of This &amp;Article</source>
        <translation>تحميل صور هذا المقال دائمًا</translation>
    </message>
    <message>
        <source>Always Load Pictures From %1</source>
        <translation>تحميل الصور من %1 دائمًا</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>&amp;What Is Allowed…</source>
        <translation>ما هو مسموح به…</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>تصفية الأوامر</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>الأوامر ومفاتيحها</translation>
    </message>
</context>
<context>
    <name>lectern::ui::SiblingPopup</name>
    <message>
        <source>Sections beside this one</source>
        <translation>الأقسام المجاورة لهذا القسم</translation>
    </message>
</context>
<context>
    <name>lectern::ui::StartPage</name>
    <message>
        <source>Read on</source>
        <translation>تابع القراءة</translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation>لم يُفتح شيء بعد</translation>
    </message>
    <message>
        <source>Open a Markdown article, or drop one here.</source>
        <translation>افتح مقال ماركداون، أو أفلته هنا.</translation>
    </message>
    <message>
        <source>&amp;Open an Article…</source>
        <translation>فتح مقال…</translation>
    </message>
    <message>
        <source>Read the &amp;Guide</source>
        <translation>قراءة الدليل</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>المقالات الأخيرة</translation>
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
        <translation>التقدم في القراءة</translation>
    </message>
    <message>
        <source>Blocked requests</source>
        <translation>الطلبات المحجوبة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1٪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <comment>requests of the page that were refused</comment>
        <translation>
            <numerusform>لا شيء محجوب</numerusform>
            <numerusform>حُجب طلب واحد</numerusform>
            <numerusform>حُجب طلبان</numerusform>
            <numerusform>حُجبت %Ln طلبات</numerusform>
            <numerusform>حُجب %Ln طلبا</numerusform>
            <numerusform>حُجب %Ln طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests of this article that were refused. Nothing is fetched from the network unless you ask for it.</source>
        <translation>طلبات هذا المقال التي رُفضت. لا يُجلب شيء من الشبكة إلا إذا طلبته.</translation>
    </message>
    <message>
        <source>%1 left in section</source>
        <comment>a length of time</comment>
        <translation>بقي في القسم: %1</translation>
    </message>
    <message>
        <source>%1 left in article</source>
        <comment>a length of time</comment>
        <translation>بقي في المقال: %1</translation>
    </message>
</context>
<context>
    <name>lectern::ui::ToolBar</name>
    <message>
        <source>Sidebar</source>
        <translation>الشريط الجانبي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدم</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>تصدير بصيغة PDF</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation>القائمة (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (shortcut)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
</TS>
