package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cache"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// The source of each choice below is in the tables of [evidence.Switches].

// chrome is Chrome as Google ships it. Debian's Chromium differs in one
// choice: it blocks third-party cookies.
var chrome = Profile{
	Name: "Chrome 156",
	Cookie: cookie.Rules{
		TabRejected:                  true,
		NamelessWithEqualsRejected:   true,
		MaxAgePlus:                   true,
		Dates:                        cookie.WholeTokens,
		ExpiresByServerClock:         true,
		LastLifetimeWins:             true,
		DomainDotRejected:            true,
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
		AccessUpdateThreshold:  time.Minute,
	},
	HSTS: hsts.Rules{
		IgnoreTrailingDot: true,
	},
	Cache: cache.Rules{
		MovedPermanently:  true,
		PermanentRedirect: true,
		Head:              true,
		PostedAsks:        true,
		CrossSiteKey:      true,
		FrameKey:          true,
		PragmaNoCache:     true,
	},
	Request: Rules{
		SchemefulSameSite:                 true,
		PageRequests:                      20,
		SubresourceRequests:               21,
		ThirdPartyCookies:                 scenario.AllowThirdParty,
		CrossSiteAncestorBit:              true,
		HTTPSFirst:                        true,
		HTTPSFirstCoversRedirectChain:     true,
		HTTPSFirstAllowlistDuration:       7 * 24 * time.Hour,
		HTTPSFirstAllowlistRenewed:        true,
		HTTPSFirstAllowlistClearedByHTTPS: true,
		PreflightBeforeUpgrade:            true,
		PolicyUpgradesAnyPort:             true,
		RepeatedLocationAllowed:           true,
		EmptyLocationIgnored:              true,
		PathPipeEscaped:                   true,
		UserInfoInDocument:                true,
		NotModifiedFails:                  true,
		KeepsNoStorePages:                 true,
		OriginHiddenOfFormsOnly:           true,
		OriginOfCrossOriginFiles:          true,
		NoCORSRedirectHidesOrigin:         true,
		UpgradeKeepsReferrer:              true,
		UpgradedImagesStayUpgraded:        true,
		ReferrerHiddenFromLoopbackHTTP:    true,
		RefusedHandshakeDiscarded:         true,
		HSTSRedirectHidesOrigin:           true,
		UpgradeMixedImages:                true,
		MixedLocalNetworkAllowed:          true,
		InsecureForms:                     AskOnPage,
		InsecureFormRedirects:             true,
	},
}

// firefox is Firefox with Total Cookie Protection, its default.
var firefox = Profile{
	Name: "Firefox 153",
	Cookie: cookie.Rules{
		ValuelessIsName:            true,
		NamelessRejected:           true,
		NamelessWithEqualsRejected: true,
		MaxAgeDashExpires:          true,
		Dates:                      cookie.NSPRDates,
		ExpiresByServerClock:       true,
		LastLifetimeWins:           true,
		DomainDotRejected:          true,
		IPDomainHostOnly:           true,
		TabInPathRejected:          true,
		HttpPrefixes:               true,
		PrefixNeedsSecureOrigin:    true,
		HostPrefixPath:             cookie.PathResulting,
		Partitioned:                true,
	},
	Jar: jar.Rules{
		LaxAllowUnsafe:            cookie.LaxAllowUnsafe,
		NoneNeedsSecure:           true,
		SecureOnTrustworthy:       true,
		HostOnlyProtectsExactHost: true,
		ClearsExactHost:           true,
		ClearsOnePartition:        true,
		Limits:                    firefoxLimits,
		AccessUpdateThreshold:     time.Minute,
	},
	HSTS: hsts.Rules{
		RefuseHugeMaxAge: true,
	},
	Cache: cache.Rules{
		LastModified:       true,
		CredentialsKey:     true,
		ErrorInvalidates:   true,
		PostedAsks:         true,
		NotToItself:        true,
		OncePerChain:       true,
		LastDirectiveWins:  true,
		PragmaNoCache:      true,
		ClearsOnePartition: true,
	},
	Request: Rules{
		CountsRedirectChain:              true,
		StorageAccessOnReturn:            30 * 24 * time.Hour,
		DocumentCookieOfProcess:          true,
		FirstPartyHSTS:                   true,
		ClearsWithoutCredentials:         true,
		PolicyUpgradesRedirects:          true,
		OriginOfForeignFrames:            true,
		ReferrerCappedCrossSite:          true,
		UpgradeKeepsReferrer:             true,
		HTTPSFirstRestoresReferrer:       true,
		HSTSBeforeMixedUpgrade:           true,
		ReferrerHiddenFromLoopbackHTTP:   true,
		CredentialsBeforeUpgrade:         true,
		PreflightNamesPage:               true,
		PreflightAfterAuthorization:      true,
		PageRequests:                     21,
		SubresourceRequests:              21,
		ThirdPartyCookies:                scenario.PartitionThirdParty,
		BlockIncludesPartitioned:         true,
		HTTPSFirst:                       true,
		HTTPSFirstExemptsTyped:           true,
		HTTPSFirstExemptsForms:           true,
		HTTPSFirstExemptsDowngrades:      true,
		HTTPSFirstFallsBackOnErrorStatus: true,
		HTTPSFirstAllowlistDuration:      7 * 24 * time.Hour,
		RepeatedLocationAllowed:          true,
		LocationTabEscaped:               true,
		RedirectedPostReloadsAsGet:       true,
		UpgradeMixedImages:               true,
		UpgradeMixedAddresses:            true,
		MixedUpgradeCountsAsRedirect:     true,
		LoopbackAllowsMixedImages:        true,
		InsecureForms:                    AskInDialog,
	},
}

// safari is Safari 26 on macOS. We have measured none of it.
var safari = Profile{
	Name: "Safari 26",
	Cookie: cookie.Rules{
		NamelessRejected:           true,
		NamelessWithEqualsRejected: true,
		ControlsInAttributes:       true,
		QuotesProtectSemicolons:    true,
		LongAttributesKept:         true,
		DomainToASCII:              true,
		RelativePathKept:           true,
		PrefixCaseSensitive:        true,
		HostPrefixPath:             cookie.PathResulting,
		Partitioned:                true,
	},
	Jar: jar.Rules{
		ScriptLifetime: cookie.ScriptLifetimeLimit,
		// There is no public source for Limits; none are set until they are
		// measured.
		SortByName: true,
	},
	HSTS: hsts.Rules{
		RememberLocalhost: true,
	},
	Cache: cache.Rules{
		MovedPermanently: true,
		PragmaNoCache:    true,
	},
	Request: Rules{
		CountsRedirectChain: true,
		PageRequests:        21,
		SubresourceRequests: 21,
		ThirdPartyCookies:   scenario.BlockThirdParty,
		// HTTPSFirst is documented as enabled since 18.2, with exceptions for
		// typed addresses. It stays off until it has been measured.
		//
		// InsecureForms are sent: MixedContentChecker.cpp only warns in the
		// console.
		UpgradeMixedImages: true,
	},
}

// spec is exactly RFC 6265bis draft 22, with Fetch, RFC 6797 and Mixed Content
// as of 2026. Where the draft leaves a choice, spec follows its recommendation;
// the draft does not mention third-party cookies, and spec allows them.
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
		UserInfoInDocument:  true,
		UpgradeMixedImages:  true,

		PolicyUpgradesRedirects:     true,
		PolicyUpgradesFormRedirects: true,
	},
}
