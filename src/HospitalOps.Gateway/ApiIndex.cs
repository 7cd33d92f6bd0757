namespace HospitalOps.Gateway;

/// <summary>A page that lists the API descriptions.</summary>
internal static class ApiIndex
{
    public static string Html() =>
        $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>HospitalOps API</title></head><body><h1>HospitalOps API</h1><ul>
            {string.Join(
                '\n',
                Routes.Documented.Select(service => $"<li><a href=\"/openapi/{service}.json\">{service}</a></li>")
            )}
            </ul></body></html>
            """;
}
