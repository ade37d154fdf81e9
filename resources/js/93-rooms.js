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
                note.after(room(note));
                const block = note.closest('li.task,p,h1,h2,h3,h4,h5,h6,dt,dd,li');
                (block?.closest('li.task') || block)?.classList.add('noted');
            }
            const number = lectern.make('a', { href: `lectern-note:${note.dataset.note}` });
            number.append(...note.childNodes);
            note.append(number);
        }
    };
})();
