// Package har reads HAR files (HAR 1.2) of any size in pieces, without keeping
// their bodies.
package har
