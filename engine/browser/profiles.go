package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Where each choice below comes from is in the tables of [Switches].

// chrome is Chrome as Google ships it. Debian's Chromium differs in one
// choice: it blocks third-party cookies.
var chrome = Profile{
	Name: "Chrome 156",
	Cookie: cookie.Rules{
		TabRefused:                   true,
		NamelessWithEqualsRefused:    true,
		MaxAgePlus:                   true,
		ExpiresByServerClock:         true,
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
		Priority:                     true,
	},
	Jar: jar.Rules{
		LaxByDefault:           true,
		LaxAllowUnsafe:         cookie.LaxAllowUnsafe,
		NoneNeedsSecure:        true,
		SecureOnTrustworthy:    true,
		NewValueRenewsCreation: true,
		Limits:                 chromeLimits,
		AccessThreshold:        time.Minute,
	},
	Request: Rules{
		SchemefulSameSite:        true,
		PageRequests:             20,
		SubresourceRequests:      21,
		ThirdPartyCookies:        scenario.AllowThirdParty,
		CrossSiteAncestorBit:     true,
		HTTPSFirst:               true,
		HTTPSFirstWatchesJourney: true,
		HTTPSFirstMemory:         7 * 24 * time.Hour,
		HTTPSFirstMemoryRenewed:  true,
		HTTPSFirstForgives:       true,
		PreflightBeforeUpgrade:   true,
		SameLocationTwice:        true,
		EmptyLocationIgnored:     true,
		UpgradeMixedImages:       true,
		InsecureForms:            AskOnPage,
		InsecureFormRedirects:    true,
	},
}

// firefox is Firefox with Total Cookie Protection, its default.
var firefox = Profile{
	Name: "Firefox 153",
	Cookie: cookie.Rules{
		ValuelessIsName:           true,
		NamelessRefused:           true,
		NamelessWithEqualsRefused: true,
		MaxAgeDashExpires:         true,
		ExpiresByServerClock:      true,
		LastLifetimeAlone:         true,
		DomainDotRefused:          true,
		IPDomainHostOnly:          true,
		TabInPathRefused:          true,
		HttpPrefixes:              true,
		PrefixNeedsSecureOrigin:   true,
		HostPrefixPath:            cookie.PathResulting,
		Partitioned:               true,
	},
	Jar: jar.Rules{
		LaxAllowUnsafe:            cookie.LaxAllowUnsafe,
		NoneNeedsSecure:           true,
		SecureOnTrustworthy:       true,
		HostOnlyMeetsItsHostAlone: true,
		Limits:                    firefoxLimits,
		AccessThreshold:           time.Minute,
	},
	HSTS: hsts.Rules{
		RefuseHugeMaxAge: true,
	},
	Request: Rules{
		CountsRedirectChain:        true,
		ReturnAccess:               30 * 24 * time.Hour,
		HttpOnlyUnheard:            true,
		FirstPartyHSTS:             true,
		PageRequests:               21,
		SubresourceRequests:        21,
		ThirdPartyCookies:          scenario.PartitionThirdParty,
		BlockCoversPartitioned:     true,
		HTTPSFirst:                 true,
		HTTPSFirstSparesTyped:      true,
		HTTPSFirstSparesForms:      true,
		HTTPSFirstSparesDowngrades: true,
		HTTPSFirstNeedsSuccess:     true,
		HTTPSFirstMemory:           7 * 24 * time.Hour,
		SameLocationTwice:          true,
		RedirectedPostReloadsAsGet: true,
		UpgradeMixedImages:         true,
		UpgradeMixedAddresses:      true,
		MixedUpgradeCounts:         true,
		LoopbackMixesImages:        true,
		InsecureForms:              AskInDialog,
	},
}

// safari is Safari 26 on macOS. None of it was measured by us. The names of
// files are those of WebKit's tests, and of its source where they end in .cpp.
var safari = Profile{
	Name: "Safari 26",
	Cookie: cookie.Rules{
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
	},
	Jar: jar.Rules{
		ScriptLifetime: cookie.ScriptLifetimeLimit,
		// Limits are in no public source; none are set until they are measured.
		SortByName: true,
	},
	HSTS: hsts.Rules{
		RememberLocalhost: true,
	},
	Request: Rules{
		CountsRedirectChain: true,
		PageRequests:        21,
		SubresourceRequests: 21,
		ThirdPartyCookies:   scenario.BlockThirdParty,
		// HTTPSFirst is documented as on since 18.2, with exceptions for typed
		// addresses. It stays off until it has been measured.
		//
		// InsecureForms are sent: MixedContentChecker.cpp only warns in the
		// console.
		UpgradeMixedImages: true,
	},
}

// spec is RFC 6265bis draft 22 word for word, with Fetch, RFC 6797 and Mixed
// Content as of 2026. Where the draft leaves a choice it takes what the draft
// recommends; third-party cookies, on which it is silent, are allowed.
var spec = Profile{
	Name: "RFC 6265bis",
	Jar: jar.Rules{
		LaxByDefault:        true,
		NoneNeedsSecure:     true,
		SecureOnTrustworthy: true,
		Limits:              specLimits,
	},
	Request: Rules{
		SchemefulSameSite:   true,
		PageRequests:        21,
		SubresourceRequests: 21,
		ThirdPartyCookies:   scenario.AllowThirdParty,
		UpgradeMixedImages:  true,
	},
}
