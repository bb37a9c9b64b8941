package headers

import "strings"

// What browsers show, literally.

// sectionTitles are those of the panes of Chrome, Firefox and Safari.
var sectionTitles = map[string]section{
	"General": anySection, "Summary": anySection,
	"Request Headers": requestSection, "Request": requestSection, "request headers": requestSection,
	"Response Headers": responseSection, "Response": responseSection, "response headers": responseSection,
}

// paneTitles are lines of panes that say nothing about a message.
var paneTitles = map[string]bool{
	"General": true, "Summary": true, "Request Headers": true, "Request": true, "Response Headers": true, "Response": true,
	"Raw": true, "view source": true, "view parsed": true, "Provisional headers are shown": true, "Headers": true,
}

// IsPaneTitle reports whether a line is such a title.
func IsPaneTitle(line string) bool { return paneTitles[strings.TrimSuffix(line, ":")] }

// paneFields are the fields of an exchange that Chrome, Firefox and Safari show
// in addition to its headers, in lower case.
var paneFields = map[string]bool{
	paneURL: true, paneMethod: true, paneStatus: true, paneRemote: true, paneReferrer: true,
	"url": true, "status": true, "source": true, "address": true, "initiator": true, "scheme": true, "version": true, "transferred": true,
}

// directions has the headers that only requests, or only responses have, by
// their lower-case names.
var directions = func() map[string]section {
	d := map[string]section{}
	for _, name := range strings.Fields(`
		accept accept-encoding accept-language access-control-request-headers access-control-request-method
		authorization cookie dnt host if-modified-since if-none-match origin priority referer sec-ch-ua
		sec-ch-ua-mobile sec-ch-ua-platform sec-fetch-dest sec-fetch-mode sec-fetch-site
		sec-fetch-storage-access sec-fetch-user sec-gpc te upgrade-insecure-requests user-agent x-csrftoken
		x-requested-with x-forwarded-proto`) {
		d[name] = requestSection
	}
	for _, name := range strings.Fields(`
		accept-ranges access-control-allow-credentials access-control-allow-headers
		access-control-allow-methods access-control-allow-origin access-control-expose-headers
		access-control-max-age age alt-svc clear-site-data content-disposition content-encoding
		content-language content-security-policy cross-origin-embedder-policy cross-origin-opener-policy
		cross-origin-resource-policy date etag expires last-modified location permissions-policy
		referrer-policy refresh retry-after server set-cookie strict-transport-security transfer-encoding
		vary via www-authenticate x-content-type-options x-frame-options x-powered-by x-request-id
		x-xss-protection x-firefox-spdy cf-ray cf-cache-status`) {
		d[name] = responseSection
	}
	return d
}()

// eitherWay are headers that both requests and responses have, if panes show
// them on lines of their own.
var eitherWay = map[string]bool{
	"cache-control": true, "connection": true, "content-length": true, "content-type": true, "keep-alive": true, "pragma": true,
}

// Fields of Chrome's pane.
const (
	paneURL      = "request url"
	paneMethod   = "request method"
	paneStatus   = "status code"
	paneRemote   = "remote address"
	paneReferrer = "referrer policy"
)
