// A program for supervisor.test.ts that behaves as its argument says.
const behaviour = process.argv[2];
if (behaviour === 'dies') process.exit(3);
process.on('SIGTERM', () => {
  console.log('asked to end');
  if (behaviour !== 'stubborn') process.exit(0);
});
console.log('up');
if (behaviour === 'talks') for (let line = 1; line <= 20; line += 1) console.log(`line ${line}`);
setInterval(() => {}, 1000);
