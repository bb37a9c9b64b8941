// Package whatif asks what would be different: it flips knobs of a scenario,
// runs the engine again and compares. So every answer is one that the engine
// gave, and none is reasoned out.
//
// [Flips] are single knobs in another position: the attributes and the name's
// prefix of every cookie, the scheme of every step's address, a form's method
// and a fetch's credentials, each server's redirect to https, its HSTS and the
// settings of its Django, the browser with its policies, and the network. [Effects] tells what each changes.
//
// [Fixes] looks for the change after which a journey ends well. It infers the
// [Goal] of the journey from a run, tries the flips and what the scenario itself
// suggests (another Domain, CORS for the page's origin, a setting of the stack,
// a scheme that nobody serves), and pairs of them, and judges each run by the
// goal.
//
// What is asked for one scenario is bounded, whoever wrote it: see [MaxLines]
// and [MaxWork]. What a run costs is counted and never timed, so the same
// question has the same answers everywhere.
package whatif
