/** Runs in the page. Follows the printer over its socket, so a ticket appears when it is cut off. */
export const virtualPrinterScript = `
const list = document.getElementById('tickets');
const api = list.dataset.api;
const states = document.querySelectorAll('button[data-state]');
const known = new Map();

function show({ state, tickets }) {
  for (const button of states) button.setAttribute('aria-pressed', String(button.dataset.state === state));
  document.getElementById('empty').hidden = tickets.length > 0;
  const items = tickets.map((ticket) => known.get(ticket.id) ?? paper(ticket));
  known.clear();
  tickets.forEach((ticket, index) => known.set(ticket.id, items[index]));
  list.replaceChildren(...items);
}

function paper({ picture, lines }) {
  const item = document.createElement('li');
  const image = item.appendChild(document.createElement('img'));
  image.src = picture;
  image.alt = list.dataset.alt + ': ' + lines.join(', ');
  return item;
}

function follow() {
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + list.dataset.socket);
  socket.onmessage = ({ data }) => show(JSON.parse(data));
  socket.onopen = () => { document.getElementById('away').hidden = true; };
  socket.onclose = () => {
    document.getElementById('away').hidden = false;
    setTimeout(follow, 1000);
  };
}

const post = (path, body) =>
  fetch(api + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

for (const button of states) button.addEventListener('click', () => post('/state', { state: button.dataset.state }));
for (const button of document.querySelectorAll('button[data-fault]')) {
  button.addEventListener('click', () => {
    const input = button.parentElement.querySelector('input');
    if (input && !input.reportValidity()) return;
    post('/fault', { fault: button.dataset.fault, ...(input && { [input.name]: Number(input.value) }) });
  });
}
follow();
`;
