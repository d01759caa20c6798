/** `GET /v1/public/config`: what the browser needs to reach Firebase. Nothing in it is secret. */
export type PublicConfig = {
  firebase: { apiKey: string; authDomain: string; projectId: string; storageBucket: string; appId: string };
  emulators: {
    auth: string;
    firestore: { host: string; port: number };
    storage: { host: string; port: number };
  } | null;
  /** The page where a developer reads the mails the local platform sent; null on a real deployment. */
  localCloudUrl: string | null;
  /** Where the form for cards comes from, and whose it is; null: cards are typed on the payment service's own page only. */
  payments: { scriptUrl: string; publishableKey: string } | null;
  /** Tiles to draw maps on; null: maps are drawn without. */
  map: { tilesUrl: string; attribution: string } | null;
};

let pending: Promise<PublicConfig> | undefined;

/**
 * The platform's public configuration, fetched once.
 * @throws TypeError when the network is away, Error when the platform does not answer; the next call tries again
 */
export function loadConfig(): Promise<PublicConfig> {
  pending ??= fetch('/v1/public/config')
    .then((response) => {
      if (!response.ok) throw new Error(`configuration: ${response.status}`);
      return response.json() as Promise<PublicConfig>;
    })
    .catch((error: unknown) => {
      pending = undefined;
      throw error;
    });
  return pending;
}
