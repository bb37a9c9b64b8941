package cookie

// Rules are a browser's choices where cookies are read from text. The zero
// value is RFC 6265bis draft 22, word for word; every switch is a departure
// from it, named with the browsers that depart.
//
// "Measured" is on Chromium 156.0.8078.79 and, where said, Firefox 153.7 ESR,
// both in November 2026. Firefox is otherwise quoted from its source of 2026
// and Safari from the results recorded in WebKit's tree for the
// web-platform-tests of cookies.
type Rules struct {
	// TabRefused refuses a line with a TAB inside its name, its value or an
	// attribute. At their ends it is white space, which is trimmed. Chromium
	// (measured).
	TabRefused bool

	// ValuelessIsName reads a line without "=", such as "tok", as a name with
	// an empty value, not as a value with an empty name. Firefox (measured).
	ValuelessIsName bool

	// NamelessRefused refuses a cookie with an empty name, such as "=tok".
	// Firefox (measured), Safari (name.html; value.html for "tok").
	NamelessRefused bool

	// NamelessWithEqualsRefused refuses "=a=b": the cookie has no name and
	// would be sent as "a=b", which servers read as a cookie named a. Chromium
	// since 148 (measured), Firefox (block_nameless_with_equal_char), Safari
	// (name.html).
	NamelessWithEqualsRefused bool

	// ControlsInAttributes accepts control characters in the attributes, and
	// trims them from the ends like white space; in the name and the value they
	// refuse the line everywhere. Safari (attributes-ctl.sub.html).
	ControlsInAttributes bool

	// QuotesGuardSemicolons lets a semicolon between double quotes belong to
	// the value, as in a="b;c". Safari (value.html, max-age.html).
	QuotesGuardSemicolons bool

	// LongAttributesCount heeds an attribute whose value is longer than 1024
	// octets. Safari (size/attributes.www.sub.html).
	LongAttributesCount bool

	// MaxAgePlus accepts a plus sign, as in "Max-Age=+5". Chromium (measured).
	MaxAgePlus bool

	// MaxAgeDashExpires takes any Max-Age that starts with "-" as over, digits
	// or not. Firefox (CookieParser.cpp).
	MaxAgeDashExpires bool

	// ExpiresByServerClock reads Expires by the clock of the server: where the
	// Date of the response is not now, the date of Expires moves by as much.
	// Chromium and Firefox (measured).
	ExpiresByServerClock bool

	// LastLifetimeAlone looks at the last Max-Age and the last Expires only:
	// one that cannot be read still replaces an earlier one of its name.
	// Chromium (measured), Firefox (CookieParser.cpp).
	LastLifetimeAlone bool

	// DomainDotRefused refuses "Domain=.", which the draft takes as an empty
	// Domain. Chromium (measured), Firefox (CookieParser.cpp).
	DomainDotRefused bool

	// DomainToASCII reads a Domain beyond ASCII as its Punycode, which is how a
	// host is known; the draft refuses it. Chromium (measured), Safari
	// (domain/domain-attribute-idn-host.sub.https).
	DomainToASCII bool

	// IPDomainHostOnly makes a cookie host-only when its Domain is the host's
	// own IP address. The draft stores it as a domain cookie, which only that
	// host receives anyway. Chromium (measured), Firefox (CookieParser.cpp).
	IPDomainHostOnly bool

	// TabInPathRefused refuses a cookie whose path has a TAB in it. Firefox
	// (CookieValidation.cpp).
	TabInPathRefused bool

	// RelativePathKept takes a Path that does not begin with a slash as it is,
	// so that no request has it, instead of the default path. Safari
	// (path/match.html).
	RelativePathKept bool

	// PrefixCaseSensitive knows the name prefixes in their own spelling only,
	// so that "__host-" promises nothing. Safari (prefix/__host.header.https).
	PrefixCaseSensitive bool

	// HttpPrefixes knows "__Http-" and "__Host-Http-", which the layered
	// cookies draft defines and draft 22 does not. Chromium since 140
	// (measured), Firefox since 143.
	HttpPrefixes bool

	// PrefixNeedsSecureOrigin refuses a prefixed cookie already here when it
	// comes over plain http from a host that is not this machine. The draft
	// leaves that to the check of Secure. Chromium (measured), Firefox
	// (CookieValidation.cpp).
	PrefixNeedsSecureOrigin bool

	// HostPrefixPath is how "__Host-" asks for the path "/".
	HostPrefixPath HostPrefixPath

	// HostPrefixNoDomain lets any Domain break "__Host-", also one that leaves
	// the cookie host-only, such as "Domain=localhost" on localhost. Only an
	// empty Domain and the host's own IP address, written without a dot, pass.
	// Chromium (measured).
	HostPrefixNoDomain bool

	// Partitioned knows the Partitioned attribute (CHIPS), which draft 22 does
	// not. Chromium since 114 (measured), Firefox since 141, Safari since 26.2.
	Partitioned bool

	// Priority knows the attribute of that name. Chromium (measured).
	Priority bool

	// PartitionedNeedsSecureOrigin refuses a Partitioned cookie already here
	// when it comes over plain http from a host that is not this machine.
	// Chromium (cookie_util.cc).
	PartitionedNeedsSecureOrigin bool
}

// HostPrefixPath is how a "__Host-" cookie must come by its path "/".
type HostPrefixPath uint8

const (
	// PathPresent: the line has a Path attribute and the path is "/"; an empty
	// Path on a page at the root will do. The draft, §5.7 step 21.
	PathPresent HostPrefixPath = iota
	// PathWritten: the Path attribute is "/" as written. Chromium (measured).
	PathWritten
	// PathResulting: the path is "/", be it by default. Firefox (measured),
	// Safari (prefix/__host.explicit-path.https.window).
	PathResulting
)

// String tells it as the value of a switch.
func (p HostPrefixPath) String() string {
	return [...]string{"a Path attribute is there", "Path=/ is written", "it is / in the end"}[p]
}
