package event

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// SchemeName is the scheme of an address as texts write it: "HTTPS".
func SchemeName(a *trace.Address) string { return strings.ToUpper(a.Scheme) }

// HostOf is the host of an address, "" if there is no address.
func HostOf(a *trace.Address) string {
	if a == nil {
		return ""
	}
	return a.Host
}

// PageBefore is the page that is open when a step starts, nil for none.
func (run *Run) PageBefore(step int) *trace.Address {
	if step == 0 {
		return nil
	}
	return run.Trace.Steps[step-1].Page
}
