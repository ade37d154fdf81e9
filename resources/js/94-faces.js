// SPDX-License-Identifier: GPL-3.0-or-later
// Printing: the stacks of faces without those for scripts that the page does not have. The layout that engines before 108 use on paper
// looks up every face of a stack anew for each size and weight, needed or not, which took a sixth of the time of printing a page.
(() => {
    const scripts = [
        { names: /Naskh|Arabic/, letters: /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/ },
        {
            names: /CJK/,
            letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u,
        },
        { names: /Emoji/, letters: /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u20e3\ufe0f]/u },
    ];
    const stacks = ['--serif', '--sans', '--dyslexic', '--mono']; // css/fonts.css

    /// Leaves in the stacks what the page's text needs, and loads the page's own faces where there is use for them: off the paper nothing
    /// is laid out, so that no face would be asked for before it is too late. The promise is kept when they are there, or can't be had.
    /// (document.fonts.status is of no use here: it may stay at "loading" until something is laid out.)
    lectern.keepNeededFaces = () => {
        const text = document.body.textContent;
        const root = document.documentElement;
        const style = getComputedStyle(root);
        const needless = scripts.filter(script => !script.letters.test(text));
        const isNeeded = name => !needless.some(script => script.names.test(name));
        const lists = stacks.map(stack => style.getPropertyValue(stack).split(',').filter(isNeeded).join(','));
        stacks.forEach((stack, i) => root.style.setProperty(stack, lists[i]));
        return Promise.allSettled([...document.fonts].filter(face => isNeeded(face.family)).map(face => face.load()));
    };
})();
