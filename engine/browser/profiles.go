package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// The sources of the choices below, unless a line names another: Chromium
// 156.0.8078.79 and Firefox 153.7 ESR, measured in November 2026; Safari 26
// from the results recorded in WebKit's tree and from browser-compat-data of
// August 2026. "Not measured" marks what is taken from documentation alone.

// chrome is Chrome as Google ships it. Debian's Chromium differs in one
// choice: it blocks third-party cookies.
var chrome = Profile{
	Name: "Chrome 156",
	Cookie: cookie.Rules{
		TabRefused:                   true,
		NamelessWithEqualsRefused:    true, // since 148
		MaxAgePlus:                   true,
		LastLifetimeAlone:            true,
		DomainDotRefused:             true,
		IPDomainHostOnly:             true,
		HttpPrefixes:                 true, // since 140
		PrefixNeedsSecureOrigin:      true,
		HostPrefixPath:               cookie.PathWritten,
		HostPrefixNoDomain:           true,
		Partitioned:                  true, // since 114
		PartitionedNeedsSecureOrigin: true,
	},
	Jar: jar.Rules{
		LaxByDefault:           true,            // since 80
		LaxAllowUnsafe:         2 * time.Minute, // sent before 120 s, withheld at 126 s
		NoneNeedsSecure:        true,
		SecureOnTrustworthy:    true,
		NewValueRenewsCreation: true,
	},
	Request: Rules{
		SchemefulSameSite:    true, // since 91
		PageRequests:         20,
		SubresourceRequests:  21,
		ThirdPartyCookies:    scenario.AllowThirdParty,
		CrossSiteAncestorBit: true,
		HTTPSFirst:           true, // HTTPS-Upgrades, since 115
		UpgradeMixedImages:   true, // since 86
		InsecureForms:        AskOnPage,
	},
}

// firefox is Firefox with Total Cookie Protection, its default.
var firefox = Profile{
	Name: "Firefox 153",
	Cookie: cookie.Rules{
		ValuelessIsName:           true,
		NamelessRefused:           true,
		NamelessWithEqualsRefused: true,
		MaxAgeDashExpires:         true, // CookieParser.cpp
		LastLifetimeAlone:         true, // CookieParser.cpp
		DomainDotRefused:          true, // CookieParser.cpp
		IPDomainHostOnly:          true, // CookieParser.cpp
		TabInPathRefused:          true, // CookieValidation.cpp
		HttpPrefixes:              true, // since 143
		PrefixNeedsSecureOrigin:   true, // CookieValidation.cpp
		HostPrefixPath:            cookie.PathResulting,
		Partitioned:               true, // since 141
	},
	Jar: jar.Rules{
		LaxAllowUnsafe:            2 * time.Minute, // for LaxByDefault, which is off
		NoneNeedsSecure:           true,            // since 131
		SecureOnTrustworthy:       true,            // CookieValidation.cpp
		HostOnlyMeetsItsHostAlone: true,            // CookieStorage.cpp FindSecureCookie
	},
	HSTS: hsts.Rules{
		RefuseHugeMaxAge: true,
	},
	Request: Rules{
		CountsRedirectChain:    true,
		FirstPartyHSTS:         true,
		PageRequests:           21,
		SubresourceRequests:    21,
		ThirdPartyCookies:      scenario.PartitionThirdParty,
		BlockCoversPartitioned: true,
		// Clicks to .com and .co.uk were upgraded, a typed http address was
		// not, and .example never.
		HTTPSFirst:                 true, // since 136
		HTTPSFirstSparesTyped:      true,
		HTTPSFirstSparesSameOrigin: true,
		UpgradeMixedImages:         true, // since 127
		UpgradeMixedAddresses:      true,
		MixedUpgradeCounts:         true,
		InsecureForms:              AskInDialog,
	},
}

// safari is Safari 26 on macOS. None of it was measured by us. The names of
// files are those of WebKit's tests, and of its source where they end in .cpp.
var safari = Profile{
	Name: "Safari 26",
	Cookie: cookie.Rules{
		ValuelessIsName:           true, // name.html
		NamelessRefused:           true, // name.html
		NamelessWithEqualsRefused: true, // name.html
		ControlsInAttributes:      true, // attributes-ctl.sub.html
		PrefixCaseSensitive:       true, // prefix/__host.header.https
		Partitioned:               true, // since 26.2
	},
	Jar: jar.Rules{
		SortByName: true, // ordering.sub.html, "non-alphabetic order" fails
	},
	HSTS: hsts.Rules{
		RememberLocalhost: true, // documented, not measured
	},
	Request: Rules{
		PageRequests:        21, // Fetch's limit, not measured
		SubresourceRequests: 21,
		ThirdPartyCookies:   scenario.BlockThirdParty, // since 13.1
		// HTTPSFirst is documented as on since 18.2, with exceptions for typed
		// addresses. It stays off until it has been measured.
		//
		// InsecureForms are sent: MixedContentChecker.cpp only warns in the
		// console.
		UpgradeMixedImages: true, // MixedContentChecker.cpp; browser-compat-data says no
	},
}

// spec is RFC 6265bis draft 22 word for word, with Fetch, RFC 6797 and Mixed
// Content as of 2026. Where the draft leaves a choice it takes what the draft
// recommends; third-party cookies, on which it is silent, are allowed.
var spec = Profile{
	Name: "RFC 6265bis",
	Jar: jar.Rules{
		LaxByDefault:        true, // §5.6.7.1
		NoneNeedsSecure:     true, // §5.7 step 19
		SecureOnTrustworthy: true, // §5.8.3 note
	},
	Request: Rules{
		SchemefulSameSite:   true, // §5.2
		PageRequests:        21,   // 20 redirects
		SubresourceRequests: 21,
		ThirdPartyCookies:   scenario.AllowThirdParty,
		UpgradeMixedImages:  true,
	},
}
