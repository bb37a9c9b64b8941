// Package settings reads Django settings: assignments of literals, of simple
// computations, and under conditions that earlier settings decide.
package settings
