// Package evidence has the source of each switch of [browser.Profile] in each
// browser: the scenario that measured it, the section of a specification, or a
// note that it is not measured; and in words what the switch decides. A test in
// engine/lab turns every measured switch and checks that the named recording
// then disagrees.
package evidence
