/** Opened or closed by the reader, shown or hidden by a script: not the server's to change. */
const KEPT = ['open', 'hidden'];

/** Makes what is shown like what the server has drawn, node by node: what stays keeps its focus, and what is typed into it. */
export function morph(shown: Element, drawn: Element): void {
  matchAttributes(shown, drawn);
  const [before, after] = [childrenOf(shown), childrenOf(drawn)];
  before.forEach((node, name) => {
    if (!after.has(name)) {
      node.remove();
    }
  });

  let place = shown.firstChild;
  after.forEach((node, name) => {
    const same = before.get(name);
    if (!same) {
      shown.insertBefore(document.importNode(node, true), place);
      return;
    }

    // What is moved loses the focus: text makes way for elements.
    while (same instanceof Element && place instanceof Text) {
      place = place.nextSibling;
    }

    if (same === place) {
      place = place.nextSibling;
    } else {
      shown.insertBefore(same, place);
    }

    if (same instanceof Element && node instanceof Element) {
      morph(same, node);
    } else if (same.nodeValue !== node.nodeValue) {
      same.nodeValue = node.nodeValue;
    }
  });
}

function matchAttributes(shown: Element, drawn: Element): void {
  for (const { name } of [...shown.attributes]) {
    if (!drawn.hasAttribute(name) && !KEPT.includes(name)) {
      shown.removeAttribute(name);
    }
  }

  for (const { name, value } of drawn.attributes) {
    if (shown.getAttribute(name) !== value && !KEPT.includes(name)) {
      shown.setAttribute(name, value);
    }
  }
}

// By what tells them apart: the first id in each, else their kind; alike ones by their order.
function childrenOf(parent: Element): Map<string, ChildNode> {
  const children = new Map<string, ChildNode>();
  for (const node of parent.childNodes) {
    const kind = node instanceof Element ? `${node.nodeName}#${node.id || node.querySelector('[id]')?.id || node.classList[0]}` : node.nodeName;
    let name = kind;
    for (let order = 1; children.has(name); order++) {
      name = `${kind} ${order}`;
    }

    children.set(name, node);
  }

  return children;
}
