// SPDX-License-Identifier: GPL-3.0-or-later
// What authors write after the fence, and which KSyntaxHighlighting definition it is.
#include "helpers/highlighter/language_finder.h"

#include <KSyntaxHighlighting/Repository>
#include <algorithm>

namespace lectern::highlighter {

using KSyntaxHighlighting::Definition;

namespace {

struct Alias {
    const char *written; ///< in lower case
    const char *name;    ///< a definition's name in lower case; empty: plain text
};

// Names that are neither a definition's name nor a file extension that KSyntaxHighlighting resolves rightly: what
// GitHub, highlight.js and Prism accept and people write. Two rows: the second name is tried where the first is missing
// (names differ between Frameworks 5 and 6).
constexpr Alias aliases[] = {
    {"text", ""},
    {"txt", ""},
    {"plain", ""},
    {"plaintext", ""},
    {"plain text", ""},
    {"none", ""},
    {"nohighlight", ""},
    {"no-highlight", ""},
    {"output", ""},
    {"ascii", ""},
    {"mermaid", ""},
    {"text/plain", ""},
    {"adb", "ada"},
    {"apache", "apache configuration"},
    {"apacheconf", "apache configuration"},
    {"asm", "intel x86 (nasm)"},
    {"assembly", "intel x86 (nasm)"},
    {"nasm", "intel x86 (nasm)"},
    {"gas", "gnu assembler"},
    {"bat", "ms-dos batch"},
    {"batch", "ms-dos batch"},
    {"batchfile", "ms-dos batch"},
    {"cmd", "ms-dos batch"},
    {"dosbatch", "ms-dos batch"},
    {"bison", "yacc/bison"},
    {"yacc", "yacc/bison"},
    {"c++", "c++"},
    {"cc", "c++"},
    {"cpp", "c++"},
    {"cplusplus", "c++"},
    {"cxx", "c++"},
    {"h", "c"},
    {"hpp", "c++"},
    {"cuda", "c++"},
    {"arduino", "c++"},
    {"csharp", "c#"},
    {"cs", "c#"},
    {"dotnet", "c#"},
    {"objc", "objective-c"},
    {"obj-c", "objective-c"},
    {"objectivec", "objective-c"},
    {"objc++", "objective-c++"},
    {"objcpp", "objective-c++"},
    {"objectivecpp", "objective-c++"},
    {"coffee", "coffeescript"},
    {"clj", "clojure"},
    {"cl", "common lisp"},
    {"lisp", "common lisp"},
    {"elisp", "common lisp"},
    {"emacs-lisp", "common lisp"},
    {"console", "bash"},
    {"shell", "bash"},
    {"sh", "bash"},
    {"ksh", "bash"},
    {"dash", "bash"},
    {"posix", "bash"},
    {"shellsession", "bash"},
    {"shell-session", "bash"},
    {"sh-session", "bash"},
    {"bash-session", "bash"},
    {"terminal", "bash"},
    {"shellscript", "bash"},
    {"env", "bash"},
    {"dotenv", "bash"},
    {"csh", "tcsh"},
    {"docker", "dockerfile"},
    {"containerfile", "dockerfile"},
    {"d", "d"},
    {"desktop", ".desktop"},
    {"patch", "diff"},
    {"udiff", "diff"},
    {"erl", "erlang"},
    {"ex", "elixir"},
    {"exs", "elixir"},
    {"f#", "fsharp"},
    {"fs", "fsharp"},
    {"forth", "ans-forth94"},
    {"fortran", "fortran (free format)"},
    {"f", "fortran (fixed format)"},
    {"f77", "fortran (fixed format)"},
    {"freebasic", "freebasic"},
    {"gdscript", "gdscript"},
    {"gdscript", "godot"},
    {"gettext", "gnu gettext"},
    {"pot", "gnu gettext"},
    {"gherkin", "cucumber gherkin feature"},
    {"cucumber", "cucumber gherkin feature"},
    {"git-ignore", "git ignore"},
    {"gitignore", "git ignore"},
    {"golang", "go"},
    {"gql", "graphql"},
    {"gradle", "groovy"},
    {"graphviz", "dot"},
    {"gv", "dot"},
    {"handlebars", "mustache/handlebars (html)"},
    {"hbs", "mustache/handlebars (html)"},
    {"mustache", "mustache/handlebars (html)"},
    {"hcl", "terraform"},
    {"tf", "terraform"},
    {"hs", "haskell"},
    {"htm", "html"},
    {"html5", "html"},
    {"vue", "vue"},
    {"vue", "html"},
    {"svelte", "html"},
    {"astro", "html"},
    {"xhtml", "html"},
    {"jinja", "django html template"},
    {"jinja2", "django html template"},
    {"django", "django html template"},
    {"ini", "ini files"},
    {"cfg", "ini files"},
    {"conf", "ini files"},
    {"editorconfig", "ini files"},
    {"gitconfig", "ini files"},
    {"properties", "java properties"},
    {"jade", "pug"},
    {"jl", "julia"},
    {"js", "javascript"},
    {"mjs", "javascript"},
    {"cjs", "javascript"},
    {"node", "javascript"},
    {"nodejs", "javascript"},
    {"ecmascript", "javascript"},
    {"jsx", "javascript react (jsx)"},
    {"json5", "json"},
    {"jsonc", "json"},
    {"jsonl", "json"},
    {"ndjson", "json"},
    {"jsonld", "json"},
    {"webmanifest", "json"},
    {"ts", "typescript"},
    {"mts", "typescript"},
    {"cts", "typescript"},
    {"tsx", "typescript react (tsx)"},
    {"kt", "kotlin"},
    {"kts", "kotlin"},
    {"less", "lesscss"},
    {"lex", "lex/flex"},
    {"flex", "lex/flex"},
    {"lhs", "literate haskell"},
    {"tex", "latex"},
    {"katex", "latex"},
    {"log", "log file (simplified)"},
    {"m4", "gnu m4"},
    {"make", "makefile"},
    {"mk", "makefile"},
    {"mf", "makefile"},
    {"gnumake", "makefile"},
    {"man", "troff mandoc"},
    {"md", "markdown"},
    {"mkd", "markdown"},
    {"commonmark", "markdown"},
    {"gfm", "markdown"},
    {"mediawiki", "mediawiki"},
    {"wiki", "mediawiki"},
    {"wolfram", "mathematica"},
    {"wl", "mathematica"},
    {"m", "matlab"},
    {"modula2", "modula-2"},
    {"mysql", "sql (mysql)"},
    {"mariadb", "sql (mysql)"},
    {"oracle", "sql (oracle)"},
    {"plsql", "sql (oracle)"},
    {"pgsql", "sql (postgresql)"},
    {"postgres", "sql (postgresql)"},
    {"postgresql", "sql (postgresql)"},
    {"plpgsql", "sql (postgresql)"},
    {"sqlite", "sql"},
    {"sqlite3", "sql"},
    {"tsql", "sql"},
    {"mssql", "sql"},
    {"nixos", "nix"},
    {"ocaml", "objective caml"},
    {"ml", "objective caml"},
    {"caml", "objective caml"},
    {"org", "org mode"},
    {"orgmode", "org mode"},
    {"delphi", "pascal"},
    {"objectpascal", "pascal"},
    {"perl6", "raku"},
    {"pl", "perl"},
    {"php", "php (html)"},
    {"php3", "php (html)"},
    {"pov", "pov-ray"},
    {"povray", "pov-ray"},
    {"ps", "postscript"},
    {"eps", "postscript"},
    {"posh", "powershell"},
    {"pwsh", "powershell"},
    {"ps1", "powershell"},
    {"proto", "protobuf"},
    {"proto3", "protobuf"},
    {"protocol-buffers", "protobuf"},
    {"py", "python"},
    {"py3", "python"},
    {"python2", "python"},
    {"python3", "python"},
    {"pycon", "python"},
    {"ipython", "python"},
    {"ipython3", "python"},
    {"pyi", "python"},
    {"sage", "python"},
    {"starlark", "python"},
    {"bazel", "python"},
    {"r", "r script"},
    {"rmd", "r markdown"},
    {"rlang", "r script"},
    {"rb", "ruby"},
    {"irb", "ruby"},
    {"erb", "ruby/rails/rhtml"},
    {"rhtml", "ruby/rails/rhtml"},
    {"rs", "rust"},
    {"rst", "restructuredtext"},
    {"rest", "restructuredtext"},
    {"rtf", "rich text format"},
    {"scm", "scheme"},
    {"guile", "scheme"},
    {"rkt", "racket"},
    {"sol", "solidity"},
    {"spec", "rpm spec"},
    {"service", "systemd unit"},
    {"systemd", "systemd unit"},
    {"sv", "systemverilog"},
    {"tcl", "tcl/tk"},
    {"tk", "tcl/tk"},
    {"v", "verilog"},
    {"vb", "monobasic"},
    {"vbnet", "monobasic"},
    {"visual-basic", "monobasic"},
    {"vcl", "varnish configuration language"},
    {"webidl", "idl"},
    {"x86asm", "intel x86 (nasm)"},
    {"mips", "mips assembler"},
    {"svg", "xml"},
    {"xsd", "xml"},
    {"rss", "xml"},
    {"atom", "xml"},
    {"plist", "xml"},
    {"wsdl", "xml"},
    {"docbook", "xml"},
    {"xsl", "xslt"},
    {"yml", "yaml"},
};

/// The words of an info string that may name the language, most specific first.
QStringList candidatesOf(QStringView info)
{
    QString text = info.trimmed().toString().toLower();
    // Pandoc's and knitr's attributes: {.python .numberLines}, {r, echo=FALSE}, python {.line}.
    if (text.startsWith(QLatin1Char('{'))) {
        text.remove(0, 1);
        text.truncate(text.indexOf(QLatin1Char('}')) >= 0 ? text.indexOf(QLatin1Char('}')) : text.size());
        text = text.trimmed();
    }
    QStringList candidates{text}; // names may contain spaces: "Objective Caml"
    const auto ends = [](QChar character) {
        return character.isSpace() || QStringLiteral(",;{[(:=\"'").contains(character);
    };
    const auto end = std::find_if(text.cbegin(), text.cend(), ends);
    candidates += text.left(int(end - text.cbegin())); // rust,ignore  js{1,3}  python:main.py
    for (const char *prefix : {".", "language-", "lang-", "source.", "highlight-"}) {
        for (int i = 0, count = candidates.size(); i < count; ++i) {
            if (candidates.at(i).startsWith(QLatin1String(prefix)))
                candidates += candidates.at(i).mid(int(qstrlen(prefix)));
        }
    }
    candidates.removeAll(QString());
    candidates.removeDuplicates();
    return candidates;
}

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) { return character.isLetter(); });
}

} // namespace

LanguageFinder::LanguageFinder(const KSyntaxHighlighting::Repository &repository) : m_repository(repository)
{
    const auto definitions = repository.definitions();
    for (const Definition &definition : definitions) {
        if (!definition.isHidden())
            m_byName.insert(definition.name().toLower(), definition);
    }
}

Language LanguageFinder::find(QStringView info, QStringView code) const
{
    const QStringList candidates = candidatesOf(info);
    for (const QString &name : candidates) {
        const Definition definition = findName(name);
        if (!definition.isValid())
            continue;
        if (definition.name() == QLatin1String("None"))
            break; // plain text, and no other candidate means anything else
        // PHP files begin in HTML; articles mostly show PHP without its opening tag.
        const bool isBarePhp = definition.name().startsWith(QLatin1String("PHP")) && !code.contains(QLatin1String("<?"));
        return {definition, isBarePhp ? QStringLiteral("<?php") : QString()};
    }
    return {};
}

Definition LanguageFinder::findName(const QString &name) const
{
    for (const Alias &alias : aliases) {
        if (name != QLatin1String(alias.written))
            continue;
        if (*alias.name == '\0')
            return m_repository.definitionForName(QStringLiteral("None"));
        if (const auto found = m_byName.constFind(QLatin1String(alias.name)); found != m_byName.constEnd())
            return *found;
    }
    if (const auto found = m_byName.constFind(name); found != m_byName.constEnd())
        return *found;
    if (Definition byOwnAlias = m_repository.definitionForName(name); byOwnAlias.isValid())
        return byOwnAlias; // Frameworks 6 know alternative names
    if (!hasLetter(name))
        return {}; // "1" would be a manual page
    if (name.contains(QLatin1Char('/')))
        return m_repository.definitionForMimeType(name);
    if (Definition byExtension = m_repository.definitionForFileName(QStringLiteral("x.") + name); byExtension.isValid())
        return byExtension;
    return m_repository.definitionForFileName(name); // CMakeLists.txt, Cargo.toml
}

} // namespace lectern::highlighter
