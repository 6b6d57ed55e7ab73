/**
 * What an application writes that embeds the library; the README of the core quotes the marked
 * lines.
 */
package vn.example.consumer;
