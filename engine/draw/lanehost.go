package draw

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A lane is a server's lifeline.
type lane struct {
	host string
	x    float64
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

// lanesOf divides the width among the lanes of the browser and of hosts, of
// which there is at least one. The servers share at most two fifths of it, so
// that the texts have space and never reach into the lanes.
func lanesOf(hosts []string, s *sizes) lanes {
	left, right, share := 84.0, 84.0, 0.4
	switch {
	case !s.roomy:
		left, right, share = 40, 24, 0.3
	case len(hosts) > 1:
		right = 56
	}

	span := s.width - right - left
	spacing := min(110, span*0.22)
	if n := len(hosts); n > 2 {
		spacing = min(spacing, span*share/float64(n-1))
	}
	var servers []lane
	for i, host := range hosts {
		servers = append(servers, lane{host, s.width - right - spacing*float64(len(hosts)-1-i)})
	}
	first := servers[0].x
	middle, half := (left+first)/2, (first-left)*0.165
	return lanes{left, servers, band{middle - half, middle + half}, first - s.inset}
}

// last is the position of the last server's lane.
func (l *lanes) last() float64 { return l.servers[len(l.servers)-1].x }

// serverOf is the position of the lane of an address's host.
func (l *lanes) serverOf(to *trace.Address) float64 {
	host := to.Host
	if i := slices.IndexFunc(l.servers, func(l lane) bool { return l.host == host }); i >= 0 {
		return l.servers[i].x
	}
	return l.last()
}
