package cookie_test

import "github.com/crumbtrail/crumbtrail/engine/cookie"

// The rules of each browser, as the comments of cookie.Rules name them.

func spec() cookie.Rules { return cookie.Rules{} }

func chromium() cookie.Rules {
	return cookie.Rules{
		TabRefused:                   true,
		NamelessWithEqualsRefused:    true,
		MaxAgePlus:                   true,
		LastLifetimeAlone:            true,
		DomainDotRefused:             true,
		DomainToASCII:                true,
		IPDomainHostOnly:             true,
		HttpPrefixes:                 true,
		PrefixNeedsSecureOrigin:      true,
		HostPrefixPath:               cookie.PathWritten,
		HostPrefixNoDomain:           true,
		Partitioned:                  true,
		PartitionedNeedsSecureOrigin: true,
	}
}

func firefox() cookie.Rules {
	return cookie.Rules{
		ValuelessIsName:           true,
		NamelessRefused:           true,
		NamelessWithEqualsRefused: true,
		MaxAgeDashExpires:         true,
		LastLifetimeAlone:         true,
		DomainDotRefused:          true,
		IPDomainHostOnly:          true,
		TabInPathRefused:          true,
		HttpPrefixes:              true,
		PrefixNeedsSecureOrigin:   true,
		HostPrefixPath:            cookie.PathResulting,
		Partitioned:               true,
	}
}

func safari() cookie.Rules {
	return cookie.Rules{
		NamelessRefused:           true,
		NamelessWithEqualsRefused: true,
		ControlsInAttributes:      true,
		QuotesGuardSemicolons:     true,
		LongAttributesCount:       true,
		DomainToASCII:             true,
		RelativePathKept:          true,
		PrefixCaseSensitive:       true,
		HostPrefixPath:            cookie.PathResulting,
		Partitioned:               true,
	}
}

var profiles = []struct {
	name  string
	rules cookie.Rules
}{
	{"spec", spec()},
	{"chromium", chromium()},
	{"firefox", firefox()},
	{"safari", safari()},
}
