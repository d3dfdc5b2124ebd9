// Stands in for the HTTP client of a checker that would ask the internet for news; this check gives the same answer offline.
module.exports = () => Promise.reject(new Error('no network here'));
