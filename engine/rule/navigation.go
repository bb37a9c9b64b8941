package rule

// blockedByResponse is what DevTools show of a frame whose response forbids it.
const blockedByResponse = "net::ERR_BLOCKED_BY_RESPONSE"

// navigationRules are about requests, redirects and what stops a navigation.
var navigationRules = []Rule{
	{ID: NameNotResolved, Own: true, Uses: []Use{{Gate: Navigate, DevTools: "net::ERR_NAME_NOT_RESOLVED"}}},
	{ID: ConnectionRefused, Own: true, Uses: []Use{{Gate: Navigate, DevTools: "net::ERR_CONNECTION_REFUSED"}}},
	{ID: MixedContent, Own: true, Uses: []Use{{Gate: Navigate, Section: "Mixed Content §4.4", DevTools: "mixed-content"}}},
	{ID: InsecureForm, Own: true, Uses: []Use{{Gate: Navigate, Section: Unspecified}}},
	{ID: InvalidURL, Own: true, Uses: []Use{{Gate: Navigate, Section: "URL Standard §4.4"}}},
	{ID: InvalidRedirect, Own: true, Uses: []Use{{Gate: Navigate, Section: redirect, DevTools: "net::ERR_UNSAFE_REDIRECT"}}},
	{ID: SeveralLocations, Own: true, Uses: []Use{{Gate: Navigate, Section: `Fetch "location URL"`, DevTools: "net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION"}}},
	{ID: NotModified, Own: true, Uses: []Use{{Gate: Navigate, Section: "RFC 9110 §15.4.5", DevTools: "net::ERR_ABORTED"}}},
	{ID: RedirectRefused, Own: true, Uses: []Use{{Gate: Read, Section: `Fetch "HTTP fetch"`}}},
	{ID: PageExpired, Own: true, Uses: []Use{{Gate: Navigate}}},
	{ID: HandshakeRefused, Own: true, Uses: []Use{{Gate: Navigate, Section: `WebSockets "establish a WebSocket connection"`, Cases: map[Case]string{Discarded: Unspecified}}}},
	{ID: NoDocument, Own: true, Uses: []Use{{Gate: Navigate}}},
	{ID: TooManyRedirects, Own: true, Uses: []Use{{Gate: Navigate, Section: redirect, DevTools: "net::ERR_TOO_MANY_REDIRECTS"}}},
	{ID: FrameAncestors, Own: true, Uses: []Use{{Gate: Read, Section: "CSP3 §6.4.2", DevTools: blockedByResponse}}},
	{ID: XFrameOptions, Own: true, Uses: []Use{{
		Gate: Read, Section: `HTML "check a navigation response's adherence to X-Frame-Options"`, DevTools: blockedByResponse,
	}}},
	{ID: ClearSiteData, Own: true, Uses: []Use{{
		Gate: Read, Section: `Clear Site Data "clear data for response"`,
		Cases: map[Case]string{
			CredentialsOmit: `Clear Site Data "Fetch integration"`,
			WholeSite:       `Clear Site Data "clear cookies for origin"`, HostOnly: Unspecified, Malformed: "Clear Site Data §3.1",
			CacheOnly: `Clear Site Data "clear cache for origin"`,
		},
	}}},
	{ID: CachedRedirect, Own: true, Uses: []Use{{
		Gate: Read, Section: "RFC 9111 §4.2.2",
		Cases: map[Case]string{
			NoStore: "RFC 9111 §5.2.2.5", NoCache: "RFC 9111 §5.2.2.4", VariesAlways: "RFC 9111 §4.1", ByMaxAge: "RFC 9111 §5.2.2.1", ByExpires: "RFC 9111 §5.3",
		},
	}}},
	{ID: StrictTransportSecurity, Own: true, Uses: []Use{{
		Gate: Read, Section: "RFC 6797 §8.1",
		Cases: map[Case]string{OverHTTP: "RFC 6797 §8.1", IPAddress: "RFC 6797 §8.1.1", ThirdParty: Unspecified, ThisMachine: `Fetch "main fetch"`},
	}}},
}
