using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Properties of a component: the namespace <c>longarm:</c> for the facts that the format lacks, and the few of the
/// standard's own that are facts.
/// </summary>
internal static class LongarmProperties
{
    private const string Prefix = "longarm:";
    private static readonly string[] Plain = ["origin", "value", "kind", "trait", "for"];
    private static readonly string[] Names = [.. Plain, "class:NOMENCLATURE", "spec:NAME", "use", "made-with", "parts"];

    /// <summary>Takes up a property.</summary>
    /// <param name="file">The product.</param>
    /// <param name="at">The component that has it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static void Take(ProductFile file, int at, string name, MarkedScalar value)
    {
        var component = file.Components[at];
        if (name == "cdx:device:quantity")
        {
            component.Quantity = value;
        }
        else if (name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            TakeOwn(file, at, name[Prefix.Length..], value);
        }
    }

    private static void TakeOwn(ProductFile file, int at, string name, MarkedScalar value)
    {
        var component = file.Components[at];
        if (Plain.Contains(name))
        {
            component.Facts.Add((name, value));
        }
        else if (name.StartsWith("class:", StringComparison.Ordinal) || name.StartsWith("spec:", StringComparison.Ordinal))
        {
            component.Facts.Add((name, value));
        }
        else if (name == "parts" && value.Text is "none" or "complete" or "partial")
        {
            component.IsComplete = value.Text != "partial";
            component.HasNoParts = value.Text == "none";
        }
        else if (name == "use" && value.Text.Split('|') is [var parent, .. var rest] && rest.Length is 1 or 2 && parent.Length > 0)
        {
            file.UsedIn(parent, new(-1, at, value.Line) { Quantity = value with { Text = rest[0] }, How = rest.Length == 2 ? value with { Text = rest[1] } : null });
        }
        else if (name == "made-with" && value.Text == "none")
        {
            component.Facts.Add((name, value));
        }
        else if (name == "made-with" && value.Text.Split('|') is [var tool, var role] && tool.Length > 0)
        {
            file.UseNamed(tool, new(at, -1, value.Line) { Role = value with { Text = role } });
        }
        else
        {
            var advice = name is "use" ? "Write the reference of the whole, the number in it, and how: board|2|incorporated."
                : name is "made-with" ? "Write the reference of the tool and its role: scanner|plant, or none."
                : name is "parts" ? "Write none, complete or partial."
                : Nearest.Advice(name, Names);
            file.Remark(value.Line, "LP013", $"The property “{Prefix}{name}” with {value.Noun} is not understood, and passed over. {advice}");
        }
    }
}
