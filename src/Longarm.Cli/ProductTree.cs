using System.Globalization;
using Longarm.Assessments;
using Longarm.Core;

namespace Longarm.Cli;

/// <summary>Prints a product as a tree.</summary>
internal static class ProductTree
{
    private const int MaxChildren = 40;
    private const int MaxLines = 2000;

    public static void Write(TextWriter text, Item product, int depth)
    {
        text.WriteLine($"{product.Title}  {Facts(product)}");
        var lines = 0;
        Stack<(Part? Part, int Level, int More)> waiting = new();
        Push(product, 1);
        while (waiting.TryPop(out var next))
        {
            if (++lines > MaxLines)
            {
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The tree ends here, after {MaxLines:N0} lines. Ask for fewer levels, or for a part with --where."));
                return;
            }

            var indent = new string(' ', 2 * next.Level);
            if (next.Part is not { } part)
            {
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indent}and {next.More:N0} more"));
                continue;
            }

            text.WriteLine($"{indent}{(part.Quantity.Value is UnknownValue ? "?" : part.Quantity.ToString())} × {part.Title}  {Facts(part.Item)}");
            Push(part.Item, next.Level + 1);
        }

        void Push(Item item, int level)
        {
            List<Part> parts = level > depth ? [] : [.. ProductGraph.PartsOf(item)];
            if (parts.Count > MaxChildren)
            {
                waiting.Push((null, level, parts.Count - MaxChildren));
            }

            parts.Take(MaxChildren).Reverse().ToList().ForEach(part => waiting.Push((part, level, 0)));
        }
    }

    // A question mark stands for what nobody said.
    private static string Facts(Item item) =>
        $"[{string.Join(", ", [$"origin {Say(item.Origin)}", $"value {Say(item.Value)}", .. item.Codes.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key} {Say(code.Value)}")])}]";

    private static string Say(Fact fact) => fact.Value is UnknownValue ? "?" : fact.ToString();
}
