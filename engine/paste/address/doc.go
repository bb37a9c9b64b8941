// Package address reads URLs as people write them, with or without a scheme.
package address
