package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A knownAddress is a URL, without its fragment, as a trace has it.
type knownAddress struct {
	url origin.URL
	trace.Address
}

// addressOf is u as a trace has it. The last ones are kept: each exchange asks
// for its own several times, and most steps for those of the step before.
func (b *Browser) addressOf(u *origin.URL) *trace.Address {
	asked := *u
	asked.Fragment, asked.HasFragment = "", false
	for _, known := range b.addresses {
		if known.url == asked {
			return &known.Address
		}
	}
	const enough = 8 // a page, and where a journey leads
	if len(b.addresses) == enough {
		b.addresses = nil
	}
	known := &knownAddress{asked, b.partsOf(u)}
	b.addresses = append(b.addresses, known)
	return &known.Address
}

// partsOf takes u apart. A URL is its origin with what is asked for there, and an
// origin the scheme with the authority, so that all are parts of one text.
func (b *Browser) partsOf(u *origin.URL) trace.Address {
	url := u.Request()
	from, target := url[:len(url)-len(u.Target())], url[len(url)-len(u.Target()):]
	return trace.Address{
		URL: url, Scheme: u.Scheme, Host: u.Host, Port: u.PortNumber(),
		Authority: from[len(u.Scheme)+len("://"):],
		Path:      u.Path, Target: target,
		Origin: from, Site: b.siteOf(u).key,
		Local: origin.LoopbackHost(u.Host),
	}
}

// unresolved is an address that is no URL that a browser could go to.
func unresolved(text string) *trace.Address { return &trace.Address{URL: text} }

// initiatorOf is the page that starts the requests of a step, nil if the user
// does. A reload is started by whatever started the page.
func (b *Browser) initiatorOf(step *scenario.Step) *trace.Address {
	kind := step.Do.Kind()
	switch {
	case b.page == nil:
	case kind.StartedByPage():
		return b.addressOf(&b.page.url)
	case kind.Initiator == scenario.AsBefore && b.page.initiator != nil:
		return b.addressOf(b.page.initiator)
	}
	return nil
}

// stoppedAt is where a step stopped that did not get as far as a request: what it
// asks for, seen from the page that it was taken on, nil for none.
func (b *Browser) stoppedAt(step *scenario.Step, from *page) *trace.Address {
	if step.URL == "" {
		return nil
	}
	if from != nil {
		if u, err := from.url.Resolve(step.URL); err == nil {
			return b.addressOf(&u)
		}
	}
	if u, err := origin.Parse(step.URL); err == nil {
		return b.addressOf(&u)
	}
	return unresolved(step.URL)
}
