package rule

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
	{ID: NoDocument, Own: true, Uses: []Use{{Gate: Navigate}}},
	{ID: TooManyRedirects, Own: true, Uses: []Use{{Gate: Navigate, Section: redirect, DevTools: "net::ERR_TOO_MANY_REDIRECTS"}}},
	{ID: StrictTransportSecurity, Own: true, Uses: []Use{{
		Gate: Read, Section: "RFC 6797 §8.1",
		Cases: map[Case]string{OverHTTP: "RFC 6797 §8.1", IPAddress: "RFC 6797 §8.1.1", ThirdParty: Unspecified, ThisMachine: `Fetch "main fetch"`},
	}}},
}
