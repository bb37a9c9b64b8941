package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// A JarRow is a cookie of the jar as it is shown.
type JarRow struct {
	trace.Cookie
	// Scope is who gets the cookie: "shop.example only", "shop.example and
	// below".
	Scope string
	// Lifetime is until when: "until the browser closes", a date.
	Lifetime string
	// Status is "new" or "changed" in this step, "" for neither.
	Status string
}

// Jar shows the cookies that the browser holds after a step; step None is the
// start.
func Jar(t *trace.Trace, step int) []JarRow { return nil }
