package cookie

// Rules are a browser's choices where cookies are read from text. The zero
// value is RFC 6265bis draft 22, word for word, and every switch is a departure
// from it. Which browsers depart, and how that is known, is in package browser.
type Rules struct {
	// TabRejected refuses a line with a TAB inside its name, its value or an
	// attribute. At their ends it is white space, which is trimmed.
	TabRejected bool

	// ValuelessIsName reads a line without "=", such as "tok", as a name with
	// an empty value, not as a value with an empty name.
	ValuelessIsName bool

	// NamelessRejected refuses a cookie with an empty name, such as "=tok".
	NamelessRejected bool

	// NamelessWithEqualsRejected refuses "=a=b": the cookie has no name and
	// would be sent as "a=b", which servers read as a cookie named a.
	NamelessWithEqualsRejected bool

	// ControlsInAttributes accepts control characters in the attributes, and
	// trims them from the ends like white space; in the name and the value they
	// refuse the line everywhere.
	ControlsInAttributes bool

	// QuotesProtectSemicolons lets a semicolon between double quotes belong to
	// the value, as in a="b;c".
	QuotesProtectSemicolons bool

	// LongAttributesKept heeds an attribute whose value is longer than 1024
	// octets.
	LongAttributesKept bool

	// MaxAgePlus accepts a plus sign, as in "Max-Age=+5".
	MaxAgePlus bool

	// MaxAgeDashExpires takes any Max-Age that starts with "-" as over, digits
	// or not.
	MaxAgeDashExpires bool

	// ExpiresByServerClock reads Expires by the clock of the server: where the
	// Date of the response is not now, the date of Expires moves by as much.
	ExpiresByServerClock bool

	// LastLifetimeWins looks at the last Max-Age and the last Expires only:
	// one that cannot be read still replaces an earlier one of its name.
	LastLifetimeWins bool

	// DomainDotRejected refuses "Domain=.", which the draft takes as an empty
	// Domain.
	DomainDotRejected bool

	// DomainToASCII reads a Domain beyond ASCII as its Punycode, which is how a
	// host is known; the draft refuses it.
	DomainToASCII bool

	// IPDomainHostOnly makes a cookie host-only when its Domain is the host's
	// own IP address. The draft stores it as a domain cookie, which only that
	// host receives anyway.
	IPDomainHostOnly bool

	// TabInPathRejected refuses a cookie whose path has a TAB in it.
	TabInPathRejected bool

	// RelativePathKept takes a Path that does not begin with a slash as it is,
	// so that no request has it, instead of the default path.
	RelativePathKept bool

	// PrefixCaseSensitive knows the name prefixes in their own spelling only,
	// so that "__host-" promises nothing.
	PrefixCaseSensitive bool

	// HttpPrefixes knows "__Http-" and "__Host-Http-", which the layered
	// cookies draft defines and draft 22 does not.
	HttpPrefixes bool

	// PrefixNeedsSecureOrigin refuses a prefixed cookie already here when it
	// comes over plain http from a host that is not this machine. The draft
	// leaves that to the check of Secure.
	PrefixNeedsSecureOrigin bool

	// HostPrefixPath is how "__Host-" asks for the path "/".
	HostPrefixPath HostPrefixPath

	// HostPrefixNoDomain lets any Domain break "__Host-", also one that leaves
	// the cookie host-only, such as "Domain=localhost" on localhost. Only an
	// empty Domain and the host's own IP address, written without a dot, pass.
	HostPrefixNoDomain bool

	// Partitioned knows the Partitioned attribute (CHIPS), which draft 22 does
	// not.
	Partitioned bool

	// Priority knows the attribute of that name, which is in no specification.
	Priority bool

	// PartitionedNeedsSecureOrigin refuses a Partitioned cookie already here
	// when it comes over plain http from a host that is not this machine.
	PartitionedNeedsSecureOrigin bool
}

// HostPrefixPath is how a "__Host-" cookie must come by its path "/".
type HostPrefixPath uint8

const (
	// PathPresent: the line has a Path attribute and the path is "/"; an empty
	// Path on a page at the root will do (§5.7 step 21).
	PathPresent HostPrefixPath = iota
	// PathWritten: the Path attribute is "/" as written.
	PathWritten
	// PathResulting: the path is "/", be it by default.
	PathResulting
)
