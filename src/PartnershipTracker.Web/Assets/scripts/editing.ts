// What a form of the record does better with scripts: the date echoed while it is typed, drafts saved by themselves, rows moved by keyboard.
export {};
document.documentElement.dataset['scripts'] = 'on';
