//go:build !js

package browsertest

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// A stored is a cookie as a jar shows it, whosever jar it is.
type stored struct {
	name, value  string
	domain       string
	hostOnly     bool
	path         string
	secure       bool
	httpOnly     bool
	sameSite     string
	partitionKey string
	// lifetime is what is left of it, zero for a session cookie.
	lifetime time.Duration
}

// String is the cookie as one line. The lifetime is told in whole minutes,
// rounded up: a real browser has used some seconds of it when the jar is read.
func (s stored) String() string {
	domain := s.domain
	if !s.hostOnly {
		domain = "." + domain
	}
	parts := []string{domain, s.path}
	if s.secure {
		parts = append(parts, "Secure")
	}
	if s.httpOnly {
		parts = append(parts, "HttpOnly")
	}
	if s.sameSite != "" {
		parts = append(parts, s.sameSite)
	}
	if s.partitionKey != "" {
		parts = append(parts, "in "+s.partitionKey)
	}
	if s.lifetime != 0 {
		parts = append(parts, fmt.Sprintf("for %g min", math.Ceil(s.lifetime.Minutes())))
	}
	return s.name + "=" + s.value + " (" + strings.Join(parts, " ") + ")"
}
