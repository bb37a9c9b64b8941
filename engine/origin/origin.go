package origin

// An Origin is a scheme, a host and a port: the tuple origin of HTML §7.1.1.
// Two origins are the same if they are equal by ==.
type Origin struct {
	Scheme, Host string
	// Port is "" for the scheme's default.
	Port string
}

// Origin is the URL's origin.
func (u URL) Origin() Origin { return Origin{u.Scheme, u.Host, u.Port} }

// String is the origin as an Origin header has it.
func (o Origin) String() string {
	s := o.Scheme + "://" + o.Host
	if o.Port != "" {
		s += ":" + o.Port
	}
	return s
}
