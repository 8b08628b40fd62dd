using Longarm.Text;

namespace Longarm.Products;

/// <summary>Concludes from stages where an item or a material is from.</summary>
internal static class ProductStages
{
    private static readonly string[][] OfCommodity = [["manufactured"], ["assembled"], [""]];
    private static readonly string[][] OfSoftware = [["developed"], ["built"], [""]];
    private static readonly string[][] OfMaterial = [["mined", "harvested"], [""]];

    // At these nothing is done to the substance itself.
    private static readonly string[] NoProcessing = ["", "mined", "harvested", "designed", "developed", "tested", "collected", "trained", "hosted", "operated", "maintained"];

    /// <summary>Reads places with shares, such as <c>US=70;TW=30</c>; null if it is something else.</summary>
    public static ProductStage? Read(string name, MarkedScalar value)
    {
        ProductStage stage = new(name, value.Line);
        foreach (var share in value.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var percent = share.Split('=', StringSplitOptions.TrimEntries) switch
            {
                [_] => 100m,
                [_, var number] => ProductQuantity.Number(number.TrimEnd('%', ' ')),
                _ => null,
            };
            if (percent is not (>= 0 and <= 100))
            {
                return null;
            }

            stage.Shares.Add((value with { Text = share.Split('=')[0].Trim() }, percent.Value));
        }

        return stage.Shares.Count == 0 ? null : stage;
    }

    /// <summary>An item is from where it was manufactured, else assembled; software from where it was developed, else built.</summary>
    public static void SettleItem(CycloneDxBom bom, ProductComponent component)
    {
        var places = PlacesOf(bom, component.Stages, component.Kind == "software" ? OfSoftware : OfCommodity);
        component.Facts.AddRange(places.Select(place => ("origin", place)));
        if (places.Count > 1)
        {
            (component.Alternatives ??= []).Add("origin");
        }

        if (component.IsMaterial)
        {
            return;
        }

        foreach (var stage in component.Stages?.Where(s => s.Name.Length > 0 && !CycloneDxWords.Stages.Contains(s.Name)) ?? [])
        {
            bom.File.Remark(stage.Line, "LP037", $"The stage “{stage.Name}” of “{component.Name}” is none that says where an item is from. It is shown, and decides nothing. {Nearest.Advice(stage.Name, CycloneDxWords.Stages)}");
        }
    }

    /// <summary>A material is from where it was mined; what was done to it later is its processing.</summary>
    public static void SettleMaterial(CycloneDxBom bom, ProductMaterial material)
    {
        if (material.Facts.Find(f => f.Fact == "share") is { Value: { } share } && !material.Has("mass"))
        {
            bom.File.Remark(share.Line, "LP042", $"How much {material.Symbol} there is, is told as a share ({share.Text}). Its mass stays unknown: write it, for example 0.012 kg.");
        }

        Add(material, "origin", PlacesOf(bom, material.Stages, OfMaterial));
        List<MarkedScalar> processed = [];
        foreach (var stage in material.Stages?.Where(s => !NoProcessing.Contains(s.Name)) ?? [])
        {
            if (Whole(bom, stage))
            {
                processed.AddRange(Distinct(stage.Shares, processed));
            }
            else
            {
                // A place that is not told may be any.
                processed.Clear();
                break;
            }
        }

        Add(material, "processed-with", processed);
        if (processed.Count > 0)
        {
            bom.RemarkProcessing(processed[0].Line);
        }
    }

    private static void Add(ProductMaterial material, string fact, List<MarkedScalar> places)
    {
        material.Facts.AddRange(places.Select(place => (fact, place)));
        if (places.Count > 1)
        {
            (material.Alternatives ??= []).Add(fact);
        }
    }

    private static List<MarkedScalar> PlacesOf(CycloneDxBom bom, List<ProductStage>? stages, string[][] order)
    {
        List<MarkedScalar> places = [];
        foreach (var names in stages is null ? [] : order)
        {
            List<ProductStage> these = [.. stages!.Where(stage => names.Contains(stage.Name))];
            if (these.Count == 0)
            {
                continue;
            }

            foreach (var stage in these)
            {
                if (!Whole(bom, stage))
                {
                    return [];
                }

                places.AddRange(Distinct(stage.Shares, places));
            }

            break;
        }

        return places;
    }

    private static List<MarkedScalar> Distinct(List<(MarkedScalar Place, decimal Percent)> shares, List<MarkedScalar> known) =>
        [.. shares.Where(share => share.Percent > 0 && !known.Exists(k => k.Text == share.Place.Text)).Select(share => share.Place).DistinctBy(place => place.Text)];

    // Shares that were rounded may miss a hundred by half of the last digit each; one percent covers it.
    private static bool Whole(CycloneDxBom bom, ProductStage stage)
    {
        var sum = stage.Shares.Sum(share => share.Percent);
        if (sum is >= 99 and <= 101)
        {
            return true;
        }

        bom.File.Remark(stage.Line, "LP036", $"The shares of the stage “{stage.Name}” add up to {ProductQuantity.Text(sum)} %, not to 100 %. Where the rest is from stays unknown.");
        return false;
    }
}
