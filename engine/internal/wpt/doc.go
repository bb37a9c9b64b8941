//go:build !js

// Package wpt reads tables of cookie cases and makes scenarios of them.
//
// The cases are those of web-platform-tests' folder cookies that a model
// without a renderer can express, rewritten with our own hosts, names and values.
// A table is a text file in engine/testdata/wpt. It has comments after #,
// settings, and three kinds of cases.
//
// A line case sets cookies and has the Cookie header of the next request. Texts
// are Go strings, with either quotation mark:
//
//	page https://shop.example/a/set        the page that sets the cookies, until the next one
//	ask https://shop.example/a/next        the next request
//	by script                              document.cookie sets them; by header is the default
//	"a=1; Path=/" "b=2" => "b=2; a=1"      firefox: "a=1; b=2"  safari: ?  # why they differ
//
// The text after => is expected in every profile except those named after it; "?"
// means that the result is unknown, and the profile is not tested. After "without
// safari" Safari is tested only in cases that name it. After "each 01-08 7f" a
// case stands for one case per number, which replaces ??; {a*9} is nine times the
// letter. After "together" the cases may be set in one response, because their
// names differ. The next page ends these settings.
//
// A journey case sends one request through redirects and has the cookies of
// the jar that the last hop gets:
//
//	jar "lax=1; SameSite=Lax" "strict=1; SameSite=Strict"
//	fetch shop.example > pay.example > shop.example => "strict=1"
//
// It starts on a page of the first host; the jar's lines are set by the last.
// A kind with "+reload" is compared after the page was reloaded. After
// "third-party block" the browser has that policy.
//
// A story is written out step by step, with checks between the steps; serve
// has the cookies that an address sets, send the target of its redirect:
//
//	story a script cannot read what it may not write
//	serve https://shop.example/set "a=1; HttpOnly"
//	send https://shop.example/old https://shop.example/new
//	visit https://shop.example/set
//	reads ""
//	visit https://shop.example/
//	sends "a=1"
//
// A blank line ends it. [Batches] puts the cases of a table into few scenarios,
// for the browsers of the lab.
package wpt
