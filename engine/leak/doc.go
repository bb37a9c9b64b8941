// Package leak searches for the shortest journey that exposes a cookie of a scenario,
// or plants one.
//
// A journey is a few moves after the steps of the scenario, or before them: the user
// visits an address of one of its servers, with http or https, or a page of another
// site with a link, a form, a script, an image or a frame for such an address; or the
// user visits another host of the same site, on which someone else writes. The network
// can be one on which someone reads, or one that adds a Set-Cookie line to each plain
// response. The moves are made of the scenario's own hosts and paths.
//
// [Search] runs the scenario with each journey, those with fewer moves first. A journey
// that leaves the browser as a shorter one does is not continued. Each [Finding] is a
// scenario whose run has the event that shows the leak. Without a finding, the result
// says up to how many moves everything was tried: the limits are constants, and what
// they cut off is in the [Result].
//
// Not tried: waiting, scripts that are injected into a page, other names of the
// attacker's hosts, and methods other than GET and POST.
package leak
