package main

import (
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/link"
)

// programOf writes the servers of the scenario of a link in a stack. web/code.js hands the
// document to the page.
func programOf(fragment, stack, catalogue string) string {
	p := code.Program{Link: fragment, Stack: code.Stack(stack)}
	if err := speak(catalogue); err != nil {
		p.Problem = err.Error()
		return written(p)
	}
	s, err := link.Decode(fragment)
	if err != nil {
		p.Problem = err.Error()
		return written(p)
	}
	p.Files = code.Write(s, p.Stack)
	return written(p)
}
