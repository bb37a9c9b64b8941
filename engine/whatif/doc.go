// Package whatif finds what a change would do: it flips knobs of a scenario,
// runs the engine again and compares. Every result comes from the engine, and
// none is derived otherwise.
//
// [Flips] are single knobs with another value: the attributes and the name's
// prefix of every cookie, the scheme of every step's address, a form's method
// and a fetch's credentials, each server's redirect to https, its HSTS and the
// settings of its stack, the browser with its policies, and the network. [Effects]
// finds what each changes.
//
// [Fixes] looks for the change that makes a scenario succeed. It infers the
// [Goal] of the scenario from a run, tries the flips, the changes that the
// scenario itself suggests (another Domain, CORS for the page's origin, a
// setting of the stack, a scheme that no server answers) and pairs of them, and
// checks each run against the goal.
//
// The work for one scenario is limited, whoever wrote it: see [MaxLines] and
// [MaxWork]. The cost of a run is counted and never timed, so the same scenario
// has the same results everywhere.
package whatif
