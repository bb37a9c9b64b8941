package cookie

// Rules are a browser's choices about parsing cookies. The zero value is
// exactly RFC 6265bis draft 22, and every switch is a deviation from it. Which
// browsers deviate is in the profiles of package browser, and the sources are in
// package evidence.
type Rules struct {
	// TabRejected rejects a line with a TAB inside its name, its value or an
	// attribute. A TAB at their ends is white space, which is trimmed.
	TabRejected bool

	// ValuelessIsName parses a line without "=", such as "tok", as a name with
	// an empty value instead of a value with an empty name.
	ValuelessIsName bool

	// NamelessRejected rejects a cookie with an empty name, such as "=tok".
	NamelessRejected bool

	// NamelessWithEqualsRejected rejects "=a=b": the cookie has no name and
	// would be sent as "a=b", which servers parse as a cookie named a.
	NamelessWithEqualsRejected bool

	// ControlsInAttributes accepts control characters in attributes, and trims
	// them from the ends like white space; in the name and the value they make
	// every browser reject the line.
	ControlsInAttributes bool

	// QuotesProtectSemicolons lets a semicolon between double quotes belong to
	// the value, as in a="b;c".
	QuotesProtectSemicolons bool

	// LongAttributesKept accepts an attribute whose value is longer than 1024
	// octets.
	LongAttributesKept bool

	// MaxAgePlus accepts a plus sign, as in "Max-Age=+5".
	MaxAgePlus bool

	// MaxAgeDashExpires expires the cookie for any Max-Age that starts with
	// "-", with or without digits.
	MaxAgeDashExpires bool

	// Dates is how the date of Expires is parsed.
	Dates DateParser

	// ExpiresByServerClock interprets Expires by the server's clock: if the
	// Date of the response is not now, the date of Expires moves by the
	// difference.
	ExpiresByServerClock bool

	// LastLifetimeWins uses only the last Max-Age and the last Expires: an
	// invalid one still overrides an earlier one.
	LastLifetimeWins bool

	// DomainDotRejected rejects "Domain=.", which the draft treats as an empty
	// Domain.
	DomainDotRejected bool

	// DomainToASCII converts a non-ASCII Domain to Punycode, the form of hosts;
	// the draft rejects it.
	DomainToASCII bool

	// IPDomainHostOnly makes a cookie host-only when its Domain is the host's
	// own IP address. The draft stores it as a domain cookie, which only that
	// host receives anyway.
	IPDomainHostOnly bool

	// TabInPathRejected rejects a cookie whose path contains a TAB.
	TabInPathRejected bool

	// RelativePathKept keeps a Path that does not start with a slash, so that
	// it matches no request, instead of using the default path.
	RelativePathKept bool

	// PrefixCaseSensitive recognizes name prefixes only in their standard
	// spelling, so that "__host-" has no requirements.
	PrefixCaseSensitive bool

	// HttpPrefixes supports "__Http-" and "__Host-Http-", which are in the
	// layered cookies draft but not in draft 22.
	HttpPrefixes bool

	// PrefixNeedsSecureOrigin rejects a prefixed cookie at this point if it
	// comes over plain http from a host that is not this machine. The draft
	// leaves that to the check of Secure.
	PrefixNeedsSecureOrigin bool

	// HostPrefixPath is how "__Host-" requires the path "/".
	HostPrefixPath HostPrefixPath

	// HostPrefixNoDomain makes any Domain violate "__Host-", even one that
	// leaves the cookie host-only, such as "Domain=localhost" on localhost.
	// Only an empty Domain and the host's own IP address, written without a
	// dot, are allowed.
	HostPrefixNoDomain bool

	// Partitioned supports the Partitioned attribute (CHIPS), which is not in
	// draft 22.
	Partitioned bool

	// Priority supports the Priority attribute, which is not in any
	// specification.
	Priority bool

	// PartitionedNeedsSecureOrigin rejects a Partitioned cookie at this point
	// if it comes over plain http from a host that is not this machine.
	PartitionedNeedsSecureOrigin bool
}

// HostPrefixPath is how a "__Host-" cookie must get its path "/".
type HostPrefixPath uint8

const (
	// PathPresent: the line has a Path attribute and the path is "/"; an empty
	// Path on a page at the root is allowed (§5.7 step 21).
	PathPresent HostPrefixPath = iota
	// PathWritten: the Path attribute is "/" as written.
	PathWritten
	// PathResulting: the path is "/", even by default.
	PathResulting
)
