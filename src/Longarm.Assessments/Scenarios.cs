using Longarm.Core;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>A choice of overlays.</summary>
public static class Scenarios
{
    /// <summary>Mistakes in it: an overlay that there is not, and two that suppose different things of one measure.</summary>
    /// <param name="scenarios">Ids of the overlays.</param>
    /// <param name="book">The packs.</param>
    /// <param name="place">What a person calls the place where they are chosen.</param>
    public static IEnumerable<Mistake> Check(IReadOnlyList<string> scenarios, RuleBook book, string place = "--scenario")
    {
        foreach (var unknown in scenarios.Where(s => book.Scenarios.All(held => held.Id != s)))
        {
            yield return new(place, 0, 0, "LC060", $"There is no scenario “{unknown}”. {Nearest.Advice(unknown, [.. book.Scenarios.Select(s => s.Id)])}");
        }

        foreach (var (first, second, measure) in book.ConflictsAmong(scenarios))
        {
            yield return new(place, 0, 0, "LC061", $"{first} and {second} suppose different things of {measure}. Choose one of them.");
        }
    }
}
