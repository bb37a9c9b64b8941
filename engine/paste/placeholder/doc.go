// Package placeholder replaces values of cookies and of parameters that carry
// secrets; one value always has the same placeholder.
package placeholder
