using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Longarm.Browser.Tests;

/// <summary>Products of ours, as their owners' files would tell them.</summary>
internal static class ProductFiles
{
    /// <summary>A board as a table: what U1 is made of, and where, is left open.</summary>
    public const string Board = """
        Designator,Qty,MPN,Manufacturer,Country of Origin,Unit Price (USD),ECCN
        "R1, R2",2,RC0402,Yageo,TW,0.01,EAR99
        U1,1,MCU7,Example Semi,,3.20,
        C1,1,GRM15,Murata,JP,0.02,EAR99
        """;

    /// <summary>A machine: a drive that is in it directly and in two arms, with a magnet whose stages are told, and a tool that made the drive.</summary>
    public const string Machine = """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
         "metadata": {"component": {"type": "device", "bom-ref": "machine", "name": "Gantry machine", "properties": [{"name": "longarm:value", "value": "9000 USD"}, {"name": "longarm:origin", "value": "DE"}]}},
         "components": [
          {"type": "device", "bom-ref": "arm", "name": "Arm"},
          {"type": "device", "bom-ref": "drive", "name": "Servo drive", "properties": [{"name": "longarm:value", "value": "700 USD"}, {"name": "longarm:origin", "value": "US"}, {"name": "longarm:code:us-ccl", "value": "3A001"}]},
          {"type": "device", "bom-ref": "frame", "name": "<b>Frame</b>", "properties": [{"name": "longarm:value", "value": "1200 USD"}, {"name": "longarm:origin", "value": "CN"}]},
          {"type": "device", "bom-ref": "sensor", "name": "Sensor of unknown origin"}],
         "dependencies": [
          {"ref": "machine", "dependsOn": ["arm", "drive", "frame", "sensor"]},
          {"ref": "arm", "dependsOn": ["drive"]}]}
        """;

    /// <summary>A product of many parts in one list.</summary>
    public static string Large(int count)
    {
        StringBuilder text = new("Part Number,Qty,Country of Origin,Unit Price (USD)\n");
        for (var at = 0; at < count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P-{at:000000},{1 + (at % 3)},{(at % 5 == 0 ? "" : "JP")},{(at % 7 == 0 ? "" : "0.25")}\n");
        }

        return text.ToString();
    }

    /// <summary>A file for the browser to choose.</summary>
    public static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(text) };
}
