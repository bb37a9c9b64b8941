//go:build !js

package recording

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// A Cookie is one as a jar shows it, that of a browser or of the engine.
type Cookie struct {
	Name, Value  string
	Domain       string
	HostOnly     bool
	Path         string
	Secure       bool
	HttpOnly     bool
	SameSite     string
	PartitionKey string
	// Lifetime is what is left of it, zero for a session cookie.
	Lifetime time.Duration
}

// String is the cookie as one line. The lifetime is told in whole minutes,
// rounded up: a real browser has used some seconds of it when the jar is read.
func (s Cookie) String() string {
	domain := s.Domain
	if !s.HostOnly {
		domain = "." + domain
	}
	parts := []string{domain, s.Path}
	if s.Secure {
		parts = append(parts, "Secure")
	}
	if s.HttpOnly {
		parts = append(parts, "HttpOnly")
	}
	if s.SameSite != "" {
		parts = append(parts, s.SameSite)
	}
	if s.PartitionKey != "" {
		parts = append(parts, "in "+s.PartitionKey)
	}
	if s.Lifetime != 0 {
		parts = append(parts, fmt.Sprintf("for %g min", math.Ceil(s.Lifetime.Minutes())))
	}
	return s.Name + "=" + s.Value + " (" + strings.Join(parts, " ") + ")"
}
