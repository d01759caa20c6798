/** The platform's own home. */
export default function LandingPage() {
  return <h1>Evergrow</h1>;
}
