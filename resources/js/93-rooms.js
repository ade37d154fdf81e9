// SPDX-License-Identifier: GPL-3.0-or-later
// Printing: rooms for the notes that give the addresses of links (exporting/link_notes.h). Engines know no footnotes. So each note gets an
// empty room below the line of its number; the finishing step draws the text below a room up over it (exporting/note_rooms.h), and has as
// much space at the page's foot. Rooms and numbers are links, which the engine writes as annotations at their exact places.
(() => {
    // What is drawn around these, or side by side within them, would span a room.
    const boxes = 'aside,blockquote,figure,pre,.code,.table,.raw,.math.display';

    const room = note => {
        const made = lectern.make('a', { href: `lectern-room:${note.dataset.note}`, class: 'link-room', 'data-skip': true });
        made.style.height = `${note.dataset.room}px`;
        return made;
    };

    // The row of a table that a further row may follow, for all columns; null where that would change the table.
    const rowBeforeOther = (note, box) => {
        const row = note.closest('tbody>tr');
        return box.matches('.table') && row && row.nextElementSibling && !box.querySelector('[rowspan],table table') ? row : null;
    };

    const addRow = (row, made) => {
        const cell = lectern.make('td', { colspan: String([...row.cells].reduce((sum, one) => sum + one.colSpan, 0)) });
        const added = lectern.make('tr', { class: 'link-rooms', 'data-skip': true });
        cell.append(made);
        added.append(cell);
        row.after(added);
    };

    // Below the line of the number. It stands behind the next space, where a line may end: what is written right behind a room would not
    // be taken to the next line together with the number, and reach over the margin.
    const addWithin = (note, made) => {
        const block = note.closest('p,h1,h2,h3,h4,h5,h6,dt,dd,li,summary,div,section');
        made.classList.add('within');
        let last = note;
        while (!last.nextSibling && last.parentElement !== block) last = last.parentElement;
        let next = last.nextSibling;
        while (next && !(next.nodeType === Node.TEXT_NODE && /\s/.test(next.data)) && !(next.nodeType === Node.ELEMENT_NODE && next.matches('br'))) {
            last = next;
            next = next.nextSibling;
        }
        if (next?.nodeType === Node.TEXT_NODE) {
            const at = next.data.search(/\s/) + 1;
            if (at < next.length) next.splitText(at);
            last = next;
        }
        last.after(...(next ? [made] : [' ', made])); // the block ends with the number
        (note.closest('li.task') || block).classList.add('noted');
    };

    /// Makes the rooms, in the order of the numbers also where several come behind one block.
    lectern.makeNoteRooms = () => {
        for (const note of [...document.querySelectorAll('#article [data-note]')].reverse()) {
            let box = note.closest(boxes);
            while (box && box.parentElement.closest(boxes)) box = box.parentElement.closest(boxes);
            const row = box && rowBeforeOther(note, box);
            if (row) {
                addRow(row, room(note));
            } else if (box) {
                box.after(room(note));
            } else {
                addWithin(note, room(note));
            }
            // Where words of a link may break anywhere, the engine breaks its last one rather than take it along with the number.
            const link = note.previousElementSibling;
            if (link?.matches('a') && !/\S{30}/.test(link.textContent)) link.style.overflowWrap = 'normal';
            const number = lectern.make('a', { href: `lectern-note:${note.dataset.note}` });
            number.append(...note.childNodes);
            note.append(number);
        }
    };
})();
