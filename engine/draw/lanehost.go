package draw

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A lane is a server's lifeline, and the one of the proxies in front of it.
type lane struct {
	host string
	// proxies counts them.
	proxies  int
	x, proxy float64
}

// front is where requests from outside arrive: the proxy, or the server.
func (l lane) front() float64 {
	if l.proxies > 0 {
		return l.proxy
	}
	return l.x
}

// A band is the position of the wire.
type band struct{ left, right float64 }

func (b band) middle() float64 { return (b.left + b.right) / 2 }

// lanes are the positions of the lanes: the browser's, the servers' and, between
// them, the wire's.
type lanes struct {
	browser float64
	servers []lane
	band    band
	// textEnd is the right limit of texts.
	textEnd float64
}

// lanesOf divides the width among the lanes of the browser and of servers, of which
// there is at least one. The servers share at most two fifths of it, so that the
// texts have space and never reach into the lanes.
func lanesOf(servers []lane, s *sizes) lanes {
	left, right, share, between := 84.0, 84.0, 0.4, 52.0
	switch {
	case !s.roomy:
		left, right, share, between = 40, 24, 0.3, 26
	case len(servers) > 1:
		right = 56
	}

	span := s.width - right - left
	spacing := min(110, span*0.22)
	if n := len(servers); n > 2 {
		spacing = min(spacing, span*share/float64(n-1))
	}
	for i := range servers {
		l := &servers[i]
		l.x = s.width - right - spacing*float64(len(servers)-1-i)
		l.proxy = l.x - min(between, spacing*0.6)
	}
	first := servers[0].front()
	// The blocked and stored cookies are drawn between the browser and the wire.
	before := 0.36
	if !s.roomy {
		before = 0.51
	}
	wire := band{left + (first-left)*before, left + (first-left)*(before+0.3)}
	return lanes{left, servers, wire, first - s.inset}
}

// last is the position of the last server's lane.
func (l *lanes) last() float64 { return l.servers[len(l.servers)-1].x }

// serverOf is the lane of an address's host.
func (l *lanes) serverOf(to *trace.Address) lane {
	host := to.Host
	if i := slices.IndexFunc(l.servers, func(l lane) bool { return l.host == host }); i >= 0 {
		return l.servers[i]
	}
	return lane{x: l.last()}
}
