package view

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// schemeName is the scheme of an address as texts write it: "HTTPS".
func schemeName(a *trace.Address) string { return strings.ToUpper(a.Scheme) }

// hostOf is the host of an address, "" if there is no address.
func hostOf(a *trace.Address) string {
	if a == nil {
		return ""
	}
	return a.Host
}

// pageBefore is the page that is open when a step starts, nil for none.
func (run *Run) pageBefore(step int) *trace.Address {
	if step == 0 {
		return nil
	}
	return run.Trace.Steps[step-1].Page
}
