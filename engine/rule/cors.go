package rule

// corsRules are about responses of other origins that a page may read. Those of
// a preflight apply before the request is sent.
var corsRules = []Rule{
	{ID: PreflightFailed, Own: true, Uses: []Use{{Gate: Navigate, Section: preflight}}},
	{ID: CORS, Own: true, Uses: []Use{{Gate: Read, Section: corsCheck}}},
	{ID: MissingAllowOriginHeader, Uses: []Use{{Gate: Read, Section: corsCheck}}},
	{ID: MultipleAllowOriginValues, Uses: []Use{{Gate: Read, Section: corsCheck}}},
	{ID: WildcardOriginNotAllowed, Uses: []Use{{Gate: Read, Section: corsCheck}}},
	{ID: AllowOriginMismatch, Uses: []Use{{Gate: Read, Section: corsCheck}}},
	{ID: InvalidAllowCredentials, Uses: []Use{{Gate: Read, Section: corsCheck}}},
	{ID: PreflightInvalidStatus, Uses: []Use{{Gate: Navigate, Section: preflight}}},
	{ID: PreflightDisallowedRedirect, Uses: []Use{{Gate: Navigate, Section: preflight}}},
	{ID: PreflightMissingAllowOriginHeader, Uses: []Use{{Gate: Navigate, Section: corsCheck}}},
	{ID: PreflightMultipleAllowOriginValues, Uses: []Use{{Gate: Navigate, Section: corsCheck}}},
	{ID: PreflightWildcardOriginNotAllowed, Uses: []Use{{Gate: Navigate, Section: corsCheck}}},
	{ID: PreflightAllowOriginMismatch, Uses: []Use{{Gate: Navigate, Section: corsCheck}}},
	{ID: PreflightInvalidAllowCredentials, Uses: []Use{{Gate: Navigate, Section: corsCheck}}},
	{ID: MethodDisallowedByPreflight, Uses: []Use{{Gate: Navigate, Section: preflight}}},
	{ID: HeaderDisallowedByPreflight, Uses: []Use{{Gate: Navigate, Section: preflight}}},
}
