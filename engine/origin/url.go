package origin

import "strconv"

// A URL is an http or https URL in the form of the URL Standard. Two URLs are
// the same if they are equal by ==. The zero URL is not a URL.
type URL struct {
	// Scheme is "http" or "https".
	Scheme string
	// Host is a lower-case domain, an IPv4 address in dotted decimals, or an
	// IPv6 address in square brackets. A trailing dot stays.
	Host string
	// Port is "" for the scheme's default.
	Port string
	// Path starts with "/".
	Path string
	// Query is the text after "?". HasQuery distinguishes "/a?" from "/a".
	Query    string
	HasQuery bool
	// Fragment is the text after "#". HasFragment distinguishes "/a#" from
	// "/a".
	Fragment    string
	HasFragment bool
}

// String is the whole URL, with its fragment.
func (u URL) String() string {
	if u.HasFragment {
		return u.Request() + "#" + u.Fragment
	}
	return u.Request()
}

// Request is the URL without its fragment: what a request is about.
func (u URL) Request() string {
	port, query := "", ""
	if u.Port != "" {
		port = ":" + u.Port
	}
	if u.HasQuery {
		query = "?" + u.Query
	}
	return u.Scheme + "://" + u.Host + port + u.Path + query
}

// Target is the path and the query, as a request line has them.
func (u URL) Target() string {
	if u.HasQuery {
		return u.Path + "?" + u.Query
	}
	return u.Path
}

// PortNumber is the port that a connection goes to, the scheme's default
// included.
func (u URL) PortNumber() int {
	port := u.Port
	if port == "" {
		port = defaultPort(u.Scheme)
	}
	// The parser accepts only numbers; 0 is for a zero URL.
	n, _ := strconv.Atoi(port)
	return n
}

// WrittenPort is the port that the URL has, 0 for the scheme's default.
func (u URL) WrittenPort() int {
	if u.Port == "" {
		return 0
	}
	return u.PortNumber()
}

// WithScheme is the same URL on another scheme. A default port follows the
// scheme; any other stays.
func (u URL) WithScheme(scheme string) URL {
	u.Scheme = scheme
	if u.Port == defaultPort(scheme) {
		u.Port = ""
	}
	return u
}

// Secure reports whether the scheme is https.
func (u URL) Secure() bool { return u.Scheme == "https" }

func defaultPort(scheme string) string {
	switch scheme {
	case "http":
		return "80"
	case "https":
		return "443"
	}
	return ""
}
