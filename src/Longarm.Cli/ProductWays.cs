using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;

namespace Longarm.Cli;

/// <summary>Says to a person where in a product something is.</summary>
internal static class ProductWays
{
    private const int Shown = 50;

    public static void Write(TextWriter text, ProductReport report, string asked, IReadOnlyList<FoundItem> found)
    {
        text.WriteLine($"{report.Product.Title} ({report.File}): {found.Count} of {report.Graph.Items.Count} items have “{asked}” in their name.");
        foreach (var each in found.Take(Shown))
        {
            text.WriteLine();
            text.WriteLine($"{each.Item.Title} ({each.Item.Name.Source}): {ProductText.Say(each.Quantity)} in one product, by {each.Count} {(each.Count.IsOne ? "way" : "ways")}.");
            foreach (var (items, quantity) in each.Ways)
            {
                text.WriteLine($"  {ProductText.Say(quantity)}: {string.Join(" → ", items.Select(item => item.Title))}");
            }

            if (each.Count > each.Ways.Count)
            {
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {each.Count - each.Ways.Count} more ways."));
            }
        }

        if (found.Count > Shown)
        {
            text.WriteLine();
            text.WriteLine($"And {found.Count - Shown} more items. Write more of the name.");
        }
    }
}
