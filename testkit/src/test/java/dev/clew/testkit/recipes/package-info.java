/** The recipes of {@code docs/hints.md}, each as an interpreter for one loop: the smallest that has what the recipe is about. */
package dev.clew.testkit.recipes;
